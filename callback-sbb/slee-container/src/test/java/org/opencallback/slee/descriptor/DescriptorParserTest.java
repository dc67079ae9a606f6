package org.opencallback.slee.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.resource.ResourceAdaptorTypeID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptorParserTest {

  private static final String SERVICE =
      """
      <service-xml>
        <service>
          <service-name>Callback</service-name><service-vendor>example</service-vendor>
          <service-version>1.0</service-version>
          <root-sbb>
            <sbb-name>Call</sbb-name><sbb-vendor>example</sbb-vendor><sbb-version>1.0</sbb-version>
          </root-sbb>
          <default-priority>10</default-priority>
          <address-profile-table>numbers</address-profile-table>
        </service>
      </service-xml>
      """;

  private static final String ADAPTOR =
      """
      <resource-adaptor-jar>
        <resource-adaptor ignore-ra-type-event-type-check="True">
          <resource-adaptor-name>RA</resource-adaptor-name>
          <resource-adaptor-vendor>example</resource-adaptor-vendor>
          <resource-adaptor-version>1.0</resource-adaptor-version>
          %s
          <resource-adaptor-classes>
            <resource-adaptor-class supports-active-reconfiguration="True">
              <resource-adaptor-class-name>example.Ra</resource-adaptor-class-name>
            </resource-adaptor-class>
          </resource-adaptor-classes>
          %s
        </resource-adaptor>
        <security-permissions>
          <security-permission-spec>grant { };</security-permission-spec>
        </security-permissions>
      </resource-adaptor-jar>
      """;

  @Test
  void readsAService() throws Exception {
    assertThat(DescriptorParser.services("service.xml", stream(SERVICE)))
        .containsExactly(
            new ServiceDescriptor(
                new ServiceID("Callback", "example", "1.0"),
                new SbbID("Call", "example", "1.0"),
                (byte) 10,
                "numbers"));
  }

  @Test
  void readsADeployableUnit() throws Exception {
    DeployableUnitDescriptor unit =
        DescriptorParser.deployableUnit(
            "du.xml",
            stream(
                "<deployable-unit><description>x</description><jar>a.jar</jar><jar>b.jar</jar>"
                    + "<service-xml>s.xml</service-xml></deployable-unit>"));

    assertThat(unit.jars()).containsExactly("a.jar", "b.jar");
    assertThat(unit.serviceXmls()).containsExactly("s.xml");
  }

  @Test
  void refusesADeployableUnitThatNamesNothing() {
    assertThatThrownBy(
            () -> DescriptorParser.deployableUnit("du.xml", stream("<deployable-unit/>")))
        .hasMessage("du.xml:1: <deployable-unit>: names neither a <jar> nor a <service-xml>");
  }

  @Test
  void anAdaptorOfVersionOneOneMayHaveSeveralTypes() throws Exception {
    ResourceAdaptorDescriptor adaptor =
        (ResourceAdaptorDescriptor)
            DescriptorParser.components(
                    "ra.xml", stream(ADAPTOR.formatted(type("A") + type("B"), "")))
                .get(0);

    assertThat(adaptor.types())
        .isEqualTo(
            Set.of(
                new ResourceAdaptorTypeID("A", "example", "1.0"),
                new ResourceAdaptorTypeID("B", "example", "1.0")));
    assertThat(adaptor.ignoreEventTypeCheck()).isTrue();
    assertThat(adaptor.classes().supportsActiveReconfiguration()).isTrue();
  }

  @Test
  void anEmptyDefaultOfANumberIsNoDefault() throws Exception {
    ResourceAdaptorDescriptor adaptor =
        (ResourceAdaptorDescriptor)
            DescriptorParser.components(
                    "ra.xml",
                    stream(ADAPTOR.formatted(type("A"), property("java.lang.Integer", ""))))
                .get(0);

    assertThat(adaptor.configProperties())
        .containsExactly(new ConfigProperty("size", "java.lang.Integer", null));
  }

  @Test
  void refusesADefaultThatIsNotOfItsType() {
    refuses(
        ADAPTOR.formatted(type("A"), property("java.lang.Integer", "many")),
        "<config-property>: size has default \"many\", which is not a java.lang.Integer");
  }

  @Test
  void refusesAnAdaptorWithoutType() {
    refuses(
        ADAPTOR.formatted("", ""),
        "<resource-adaptor>: has no <resource-adaptor-type-ref>, expected at least one");
  }

  @Test
  void refusesAnElementThatIsNotKnown() {
    refuses(
        ADAPTOR.formatted(type("A"), "<config-propperty/>"),
        "<config-propperty>: is not known inside <resource-adaptor>");
  }

  @Test
  void refusesAnElementThatOccursTwice() {
    refuses(
        ADAPTOR.formatted(type("A"), "<resource-adaptor-name>again</resource-adaptor-name>"),
        "<resource-adaptor-name>: occurs twice in <resource-adaptor>");
  }

  @Test
  void refusesAnEmptyName() {
    refuses(ADAPTOR.formatted(type(" "), ""), "<resource-adaptor-type-name>: is empty");
  }

  @Test
  void refusesADocumentOfAnotherKind() {
    refuses("<web-app/>", "<web-app>: is not a component jar descriptor");
  }

  @Test
  void saysWhereTheXmlIsNotWellFormed() {
    refuses("<sbb-jar>\n<sbb></sbb-jar>", "ra.xml: is not well-formed XML");
  }

  @Test
  void refusesNestingWithoutEnd() {
    refuses("<a>".repeat(100_000), "nested more than 32 deep");
  }

  @Test
  void neverReadsAnExternalEntity(@TempDir Path directory) throws Exception {
    Path secret = Files.writeString(directory.resolve("secret"), "s3cret");

    assertThatThrownBy(
            () ->
                components(
                    "<!DOCTYPE sbb-jar [<!ENTITY e SYSTEM \"%s\">]><sbb-jar>&e;</sbb-jar>"
                        .formatted(secret.toUri())))
        .isInstanceOf(DescriptorException.class)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret"));
  }

  @Test
  void doesNotExpandEntities() {
    assertThatThrownBy(
            () ->
                components(
                    "<!DOCTYPE sbb-jar [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                        + "<sbb-jar>&b;</sbb-jar>"))
        .isInstanceOf(DescriptorException.class);
  }

  @Test
  void neverFetchesADtd() throws Exception {
    // a fetch would fail: nothing listens there
    String xml = "<!DOCTYPE service-xml SYSTEM \"http://127.0.0.1:9/x.dtd\">" + SERVICE;

    assertThat(DescriptorParser.services("service.xml", stream(xml))).hasSize(1);
  }

  private static String type(String name) {
    return """
        <resource-adaptor-type-ref>
          <resource-adaptor-type-name>%s</resource-adaptor-type-name>
          <resource-adaptor-type-vendor>example</resource-adaptor-type-vendor>
          <resource-adaptor-type-version>1.0</resource-adaptor-type-version>
        </resource-adaptor-type-ref>
        """
        .formatted(name);
  }

  private static String property(String type, String value) {
    return """
        <config-property>
          <config-property-name>size</config-property-name>
          <config-property-type>%s</config-property-type>
          <config-property-value>%s</config-property-value>
        </config-property>
        """
        .formatted(type, value);
  }

  private static void refuses(String xml, String message) {
    assertThatThrownBy(() -> components(xml))
        .isInstanceOf(DescriptorException.class)
        .hasMessageStartingWith("ra.xml")
        .hasMessageContaining(message);
  }

  private static void components(String xml) throws DescriptorException {
    DescriptorParser.components("ra.xml", stream(xml));
  }

  private static InputStream stream(String xml) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }
}
