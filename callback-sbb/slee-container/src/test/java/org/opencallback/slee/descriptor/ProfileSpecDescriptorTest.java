package org.opencallback.slee.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.slee.management.LibraryID;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.profile.query.QueryCollator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor.AttributeHint;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor.ProfileClasses;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor.ProfileNeeds;
import org.opencallback.slee.descriptor.ProfileSpecDescriptor.ProfileOptions;
import org.opencallback.slee.descriptor.SbbEnvironment.EnvEntry;
import org.opencallback.slee.descriptor.StaticQuery.Combination;
import org.opencallback.slee.descriptor.StaticQuery.Comparison;
import org.opencallback.slee.descriptor.StaticQuery.Junction;
import org.opencallback.slee.descriptor.StaticQuery.Operand;
import org.opencallback.slee.descriptor.StaticQuery.Operator;
import org.opencallback.slee.descriptor.StaticQuery.Parameter;
import org.opencallback.slee.descriptor.StaticQuery.Range;

/** {@code profile-spec-jar.xml} in its 1.0 and 1.1 forms. */
final class ProfileSpecDescriptorTest {

  private static final QueryCollator POLISH =
      new QueryCollator(new Locale("pl", "PL"), Collator.SECONDARY);

  private static final String JAR =
      """
      <profile-spec-jar>
        <profile-spec profile-read-only="False" profile-events-enabled="False">
          <profile-spec-name>Subscriber</profile-spec-name>
          <profile-spec-vendor>example</profile-spec-vendor>
          <profile-spec-version>1.0</profile-spec-version>
          <library-ref><library-name>lib</library-name><library-vendor>example</library-vendor>
            <library-version>1.0</library-version></library-ref>
          <profile-spec-ref><profile-spec-name>Tariff</profile-spec-name>
            <profile-spec-vendor>example</profile-spec-vendor>
            <profile-spec-version>1.0</profile-spec-version></profile-spec-ref>
          <collator strength="Secondary"><collator-alias>polish</collator-alias>
            <locale-language>pl</locale-language><locale-country>PL</locale-country></collator>
          <profile-classes>
            <profile-cmp-interface>
              <profile-cmp-interface-name>a.Cmp</profile-cmp-interface-name>
              <cmp-field unique="True" unique-collator-ref="polish">
                <cmp-field-name>name</cmp-field-name></cmp-field>
              <cmp-field><cmp-field-name>number</cmp-field-name>
                <index-hint query-operator="equals"/></cmp-field>
            </profile-cmp-interface>
            <profile-local-interface>
              <profile-local-interface-name>a.Local</profile-local-interface-name>
            </profile-local-interface>
            <profile-management-interface>
              <profile-management-interface-name>a.Management</profile-management-interface-name>
            </profile-management-interface>
            <profile-abstract-class reentrant="True">
              <profile-abstract-class-name>a.Profile</profile-abstract-class-name>
            </profile-abstract-class>
            <profile-table-interface>
              <profile-table-interface-name>a.Table</profile-table-interface-name>
            </profile-table-interface>
            <profile-usage-parameters-interface>
              <profile-usage-parameters-interface-name>a.Usage
              </profile-usage-parameters-interface-name>
            </profile-usage-parameters-interface>
          </profile-classes>
          <env-entry><env-entry-name>limit</env-entry-name>
            <env-entry-type>java.lang.Integer</env-entry-type>
            <env-entry-value>3</env-entry-value></env-entry>
          %s
          <profile-hints single-profile="True"/>
        </profile-spec>
      </profile-spec-jar>
      """;

  private static final String SLEE_10 =
      """
      <profile-spec-jar>
        <profile-spec>
          <profile-spec-name>Old</profile-spec-name>
          <profile-spec-vendor>example</profile-spec-vendor>
          <profile-spec-version>1.0</profile-spec-version>
          <profile-classes>
            <profile-cmp-interface-name>a.Cmp</profile-cmp-interface-name>
            <profile-management-interface-name>a.Management</profile-management-interface-name>
            <profile-management-abstract-class-name>a.Profile
            </profile-management-abstract-class-name>
          </profile-classes>
          <profile-index unique="True">name</profile-index>
          <profile-index unique="False">number</profile-index>
        </profile-spec>
      </profile-spec-jar>
      """;

  private static ProfileSpecDescriptor parse(String xml) throws DescriptorException {
    List<ComponentDescriptor> all =
        DescriptorParser.components(
            "p.jar", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    assertThat(all).hasSize(1);
    return (ProfileSpecDescriptor) all.get(0);
  }

  private static StaticQuery query(String xml) throws DescriptorException {
    return parse(JAR.formatted(xml)).queries().get(0);
  }

  @Test
  void readsAProfileSpecification() throws Exception {
    assertThat(parse(JAR.formatted("")))
        .isEqualTo(
            new ProfileSpecDescriptor(
                new ProfileSpecificationID("Subscriber", "example", "1.0"),
                new ProfileClasses(
                    "a.Cmp",
                    "a.Local",
                    "a.Management",
                    "a.Profile",
                    "a.Table",
                    new UsageDescriptor("a.Usage", Set.of())),
                new ProfileOptions(false, false, false, true),
                List.of(
                    new AttributeHint("name", true, POLISH),
                    new AttributeHint("number", false, null)),
                List.of(),
                new ProfileNeeds(
                    Set.of(new LibraryID("lib", "example", "1.0")),
                    Set.of(new ProfileSpecificationID("Tariff", "example", "1.0")),
                    List.of(new EnvEntry("limit", "java.lang.Integer", "3")))));
  }

  @Test
  void refersToItsLibrariesAndToOtherSpecifications() throws Exception {
    assertThat(parse(JAR.formatted("")).references())
        .containsExactlyInAnyOrder(
            new LibraryID("lib", "example", "1.0"),
            new ProfileSpecificationID("Tariff", "example", "1.0"));
  }

  @Test
  void readsAProfileSpecificationOfSlee10() throws Exception {
    assertThat(parse(SLEE_10))
        .isEqualTo(
            new ProfileSpecDescriptor(
                new ProfileSpecificationID("Old", "example", "1.0"),
                new ProfileClasses("a.Cmp", null, "a.Management", "a.Profile", null, null),
                new ProfileOptions(true, true, true, false),
                List.of(
                    new AttributeHint("name", true, null),
                    new AttributeHint("number", false, null)),
                List.of(),
                ProfileNeeds.NONE));
  }

  @Test
  void profilesAreReadOnlyAndFireEventsUnlessTheySayOtherwise() throws Exception {
    ProfileOptions options =
        parse(
                JAR.formatted("")
                    .replace("profile-read-only=\"False\"", "")
                    .replace("profile-events-enabled=\"False\"", ""))
            .options();
    assertThat(options.readOnly()).isTrue();
    assertThat(options.eventsEnabled()).isTrue();
  }

  @Test
  void readsAStaticQuery() throws Exception {
    assertThat(
            query(
                """
                <query name="some"><query-parameter name="least" type="int"/>
                <query-options read-only="True" max-matches="7"/>
                <or><and><compare attribute-name="credit" op="less-than" parameter="least"/>
                <range-match attribute-name="credit" from-value="1" to-parameter="least"/></and>
                <not><has-prefix attribute-name="name" value="A" collator-ref="polish"/></not></or>
                </query>
                """))
        .isEqualTo(
            new StaticQuery(
                "some",
                List.of(new Parameter("least", "int")),
                7,
                new Combination(
                    Junction.OR,
                    List.of(
                        new Combination(
                            Junction.AND,
                            List.of(
                                new Comparison(
                                    Operator.LESS_THAN, "credit", new Operand(null, "least"), null),
                                new Range(
                                    "credit",
                                    new Operand("1", null),
                                    new Operand(null, "least"),
                                    null))),
                        new Combination(
                            Junction.NOT,
                            List.of(
                                new Comparison(
                                    Operator.HAS_PREFIX,
                                    "name",
                                    new Operand("A", null),
                                    POLISH)))))));
  }

  @ParameterizedTest
  @CsvSource({
    "equals, EQUALS",
    "not-equals, NOT_EQUALS",
    "less-than, LESS_THAN",
    "less-than-or-equals, LESS_THAN_OR_EQUALS",
    "greater-than, GREATER_THAN",
    "greater-than-or-equals, GREATER_THAN_OR_EQUALS"
  })
  void readsEveryOperator(String text, Operator operator) throws Exception {
    assertThat(
            query(
                    "<query name='q'><compare attribute-name='a' op='%s' value='1'/></query>"
                        .formatted(text))
                .condition())
        .isEqualTo(new Comparison(operator, "a", new Operand("1", null), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<query><compare attribute-name='a' op='equals' value='1'/></query> | has no name",
        "<query name='q'/> | has 0 conditions",
        "<query name='q'><compare op='equals' value='1'/></query> | has no attribute-name",
        "<query name='q'><compare attribute-name='a' op='like' value='1'/></query> | is \"like\"",
        "<query name='q'><compare attribute-name='a' op='equals'/></query> | expected one",
        "<query name='q'><compare attribute-name='a' op='equals' parameter='p'/></query>"
            + " | \"p\" is not declared",
        "<query name='q'><has-prefix attribute-name='a' value='1' collator-ref='no'/></query>"
            + " | is no collator-alias here",
        "<query name='q'><and><has-prefix attribute-name='a' value='1'/></and></query>"
            + " | expected at least 2",
        "<query name='q'><query-options max-matches='all'/>"
            + "<has-prefix attribute-name='a' value='1'/></query> | expected a number",
      })
  void refusesAQueryThatMeansNothing(String query, String reason) {
    assertThatThrownBy(() -> parse(JAR.formatted(query)))
        .isInstanceOf(DescriptorException.class)
        .hasMessageContaining("p.jar")
        .hasMessageContaining(reason);
  }

  @Test
  void refusesWhatOccursTwiceOrIsUnknown() {
    String query = "<query name='q'><has-prefix attribute-name='a' value='1'/></query>";
    assertThatThrownBy(() -> parse(JAR.formatted(query + query))).hasMessageContaining("twice");
    assertThatThrownBy(() -> parse(JAR.formatted("").replace(">number<", ">name<")))
        .hasMessageContaining("\"name\" occurs twice");
    assertThatThrownBy(() -> parse(JAR.formatted("").replace("\"Secondary\"", "\"Weak\"")))
        .hasMessageContaining("strength is \"Weak\"");
    assertThatThrownBy(() -> parse(JAR.formatted("<qeury/>"))).hasMessageContaining("qeury");
  }
}
