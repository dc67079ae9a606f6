package org.opencallback.slee.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.slee.EventTypeID;
import javax.slee.SbbID;
import javax.slee.management.LibraryID;
import javax.slee.profile.ProfileSpecificationID;
import javax.slee.resource.ResourceAdaptorTypeID;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.descriptor.InitialEvent.Variable;
import org.opencallback.slee.descriptor.ResourceBinding.EntityBinding;
import org.opencallback.slee.descriptor.SbbDescriptor.ChildRelation;
import org.opencallback.slee.descriptor.SbbDescriptor.CmpField;
import org.opencallback.slee.descriptor.SbbEnvironment.EjbReference;
import org.opencallback.slee.descriptor.SbbEnvironment.EnvEntry;
import org.opencallback.slee.descriptor.SbbEvent.Attachment;
import org.opencallback.slee.descriptor.SbbEvent.Direction;

class SbbDescriptorTest {

  private static final SbbID CHILD = new SbbID("Leg", "example", "1.0");
  private static final EventTypeID RING = new EventTypeID("Ring", "example", "1.0");
  private static final ProfileSpecificationID ADDRESSES =
      new ProfileSpecificationID("AddressProfileSpec", "javax.slee", "1.1");

  private static final String REFERENCES =
      """
      <sbb-alias>self</sbb-alias>
      <sbb-ref>
        <sbb-name>Leg</sbb-name><sbb-vendor>example</sbb-vendor><sbb-version>1.0</sbb-version>
        <sbb-alias>leg</sbb-alias>
      </sbb-ref>
      <profile-spec-ref>
        <profile-spec-name>AddressProfileSpec</profile-spec-name>
        <profile-spec-vendor>javax.slee</profile-spec-vendor>
        <profile-spec-version>1.1</profile-spec-version>
        <profile-spec-alias>addresses</profile-spec-alias>
      </profile-spec-ref>
      <library-ref>
        <library-name>lib</library-name><library-vendor>example</library-vendor>
        <library-version>1.0</library-version>
      </library-ref>
      """;

  private static final String CLASSES =
      """
      <sbb-classes>
        <sbb-abstract-class reentrant="True">
          <description>the call</description>
          <sbb-abstract-class-name> example.CallSbb </sbb-abstract-class-name>
          <cmp-field><cmp-field-name>partyA</cmp-field-name></cmp-field>
          <cmp-field>
            <cmp-field-name>leg</cmp-field-name><sbb-alias-ref>leg</sbb-alias-ref>
          </cmp-field>
          <get-child-relation-method>
            <sbb-alias-ref>leg</sbb-alias-ref>
            <get-child-relation-method-name>getLegs</get-child-relation-method-name>
            <default-priority>-5</default-priority>
          </get-child-relation-method>
          <get-profile-cmp-method>
            <profile-spec-alias-ref>addresses</profile-spec-alias-ref>
            <get-profile-cmp-method-name>getAddressProfile</get-profile-cmp-method-name>
          </get-profile-cmp-method>
        </sbb-abstract-class>
        <sbb-local-interface isolate-security-permissions="False">
          <sbb-local-interface-name>example.CallLocal</sbb-local-interface-name>
        </sbb-local-interface>
        <sbb-activity-context-interface>
          <sbb-activity-context-interface-name>example.CallAci</sbb-activity-context-interface-name>
        </sbb-activity-context-interface>
        <sbb-usage-parameters-interface>
          <sbb-usage-parameters-interface-name>example.Usage</sbb-usage-parameters-interface-name>
          <usage-parameter name="calls" notifications-enabled="True"/>
        </sbb-usage-parameters-interface>
      </sbb-classes>
      <address-profile-spec-alias-ref>addresses</address-profile-spec-alias-ref>
      """;

  private static final String EVENT_TYPE =
      """
      <event-type-ref>
        <event-type-name>Ring</event-type-name><event-type-vendor>example</event-type-vendor>
        <event-type-version>1.0</event-type-version>
      </event-type-ref>
      """;

  private static final String EVENT =
      """
      <event event-direction="Receive" initial-event="True" mask-on-attach="True"
          last-in-transaction="False">
        <event-name>Ring</event-name>
        %s
        <initial-event-select variable="ActivityContext"/>
        <initial-event-select variable="Address"/>
        <initial-event-selector-method-name>select</initial-event-selector-method-name>
        <event-resource-option>block</event-resource-option>
      </event>
      """
          .formatted(EVENT_TYPE);

  private static final String ENVIRONMENT =
      """
      <activity-context-attribute-alias>
        <attribute-alias-name>shared</attribute-alias-name>
        <sbb-activity-context-attribute-name>callId</sbb-activity-context-attribute-name>
      </activity-context-attribute-alias>
      <env-entry>
        <env-entry-name>ring</env-entry-name><env-entry-type>java.lang.Integer</env-entry-type>
        <env-entry-value>6</env-entry-value>
      </env-entry>
      <ejb-ref>
        <ejb-ref-name>ejb/jobs</ejb-ref-name><ejb-ref-type>Session</ejb-ref-type>
        <remote>example.Jobs</remote><ejb-link>java:app/jobs</ejb-link>
      </ejb-ref>
      <resource-adaptor-type-binding>
        <resource-adaptor-type-ref>
          <resource-adaptor-type-name>JAIN SIP</resource-adaptor-type-name>
          <resource-adaptor-type-vendor>javax.sip</resource-adaptor-type-vendor>
          <resource-adaptor-type-version>1.2</resource-adaptor-type-version>
        </resource-adaptor-type-ref>
        <activity-context-interface-factory-name>slee/sip/acif</activity-context-interface-factory-name>
        <resource-adaptor-entity-binding>
          <resource-adaptor-object-name>slee/sip/provider</resource-adaptor-object-name>
          <resource-adaptor-entity-link>sip</resource-adaptor-entity-link>
        </resource-adaptor-entity-binding>
      </resource-adaptor-type-binding>
      """;

  @Test
  void readsEveryPartOfAnSbb() throws Exception {
    SbbDescriptor sbb = sbb(REFERENCES + CLASSES + EVENT + ENVIRONMENT);

    assertThat((Object) sbb.id()).isEqualTo(new SbbID("Call", "example", "1.0"));
    assertThat(sbb.classes())
        .isEqualTo(
            new SbbDescriptor.SbbClasses(
                "example.CallSbb",
                "example.CallLocal",
                "example.CallAci",
                new UsageDescriptor("example.Usage", Set.of("calls")),
                true));
    assertThat(sbb.state().cmpFields())
        .containsExactly(new CmpField("partyA", null), new CmpField("leg", CHILD));
    assertThat(sbb.state().childRelations())
        .containsExactly(new ChildRelation("getLegs", CHILD, (byte) -5));
    assertThat(sbb.state().profileCmpMethods()).isEqualTo(Map.of("getAddressProfile", ADDRESSES));
    assertThat(sbb.state().attributeAliases()).isEqualTo(Map.of("callId", "shared"));
    assertThat(sbb.events())
        .containsExactly(
            new SbbEvent(
                "Ring",
                RING,
                Direction.RECEIVE,
                new InitialEvent(Set.of(Variable.ACTIVITY_CONTEXT, Variable.ADDRESS), "select"),
                new Attachment(true, false, "block")));
    assertThat((Object) sbb.needs().addressProfileSpecification()).isEqualTo(ADDRESSES);
  }

  @Test
  void readsTheEnvironment() throws Exception {
    SbbEnvironment environment = sbb(REFERENCES + CLASSES + ENVIRONMENT).environment();

    assertThat(environment.entries())
        .containsExactly(new EnvEntry("ring", "java.lang.Integer", "6"));
    assertThat(environment.ejbReferences())
        .containsExactly(
            new EjbReference("ejb/jobs", "Session", null, "example.Jobs", "java:app/jobs"));
    assertThat(environment.resourceBindings())
        .containsExactly(
            new ResourceBinding(
                new ResourceAdaptorTypeID("JAIN SIP", "javax.sip", "1.2"),
                "slee/sip/acif",
                List.of(new EntityBinding("slee/sip/provider", "sip"))));
  }

  @Test
  void refersToWhateverItNames() throws Exception {
    assertThat(sbb(REFERENCES + CLASSES + EVENT + ENVIRONMENT).references())
        .containsExactlyInAnyOrder(
            CHILD,
            ADDRESSES,
            new LibraryID("lib", "example", "1.0"),
            RING,
            new ResourceAdaptorTypeID("JAIN SIP", "javax.sip", "1.2"));
  }

  @Test
  void takesWhatIsNotSaidFromTheStandard() throws Exception {
    SbbDescriptor sbb =
        sbb(
            minimal(
                "<event event-direction=\"Fire\"><event-name>Ring</event-name>"
                    + EVENT_TYPE
                    + "</event>"));

    assertThat(sbb.classes())
        .isEqualTo(new SbbDescriptor.SbbClasses("example.CallSbb", null, null, null, false));
    assertThat(sbb.events())
        .containsExactly(new SbbEvent("Ring", RING, Direction.FIRE, null, Attachment.DEFAULT));
    assertThat(sbb.receivedEventTypes()).isEmpty();
    assertThat(sbb.hasInitialEvents()).isFalse();
  }

  @Test
  void anSbbMayBeItsOwnChild() throws Exception {
    SbbDescriptor sbb =
        sbb(REFERENCES + CLASSES.replace("<sbb-alias-ref>leg<", "<sbb-alias-ref>self<"));

    assertThat((Object) sbb.state().childRelations().get(0).child()).isEqualTo(sbb.id());
    assertThat(sbb.references()).doesNotContain(sbb.id());
  }

  @Test
  void namesTheAliasThatIsNotDeclared() {
    refuses(CLASSES, "<sbb-alias-ref>", "\"leg\" is not an alias of this SBB");
  }

  @Test
  void refusesAnUnknownDirection() {
    refuses(
        minimal(EVENT.replace("\"Receive\"", "\"Recieve\"")),
        "<event>",
        "event-direction is \"Recieve\", expected Receive, Fire or FireAndReceive");
  }

  @Test
  void refusesAnEventWithoutDirection() {
    refuses(
        minimal(EVENT.replace("event-direction=\"Receive\"", "")),
        "<event>",
        "event-direction is missing");
  }

  @Test
  void refusesAnInitialEventThatIsOnlyFired() {
    refuses(
        minimal(EVENT.replace("\"Receive\"", "\"Fire\"")), "<event>", "event-direction is Fire");
  }

  @Test
  void refusesAnInitialEventThatSelectsNothing() {
    refuses(
        minimal(
            EVENT
                .replaceAll("<initial-event-select .*/>", "")
                .replaceAll("<initial-event-selector.*>", "")),
        "<event>",
        "neither <initial-event-select> nor");
  }

  @Test
  void refusesASelectionForAnEventThatIsNotInitial() {
    refuses(
        minimal(EVENT.replace("initial-event=\"True\"", "")),
        "<event>",
        "initial-event is not True");
  }

  @Test
  void refusesAnUnknownVariable() {
    refuses(
        minimal(EVENT.replace("\"ActivityContext\"", "\"Everything\"")),
        "<initial-event-select>",
        "variable is \"Everything\"");
  }

  @Test
  void refusesTwoEventsOfOneType() {
    refuses(
        minimal(EVENT + EVENT.replace("<event-name>Ring", "<event-name>Other")),
        "<event>",
        "Other repeats");
  }

  @Test
  void refusesAPriorityThatIsNoByte() {
    refuses(
        REFERENCES + CLASSES.replace(">-5<", ">128<"),
        "<default-priority>",
        "is \"128\", expected a priority from -128 to 127");
  }

  @Test
  void refusesAFlagThatIsNeitherTrueNorFalse() {
    refuses(
        REFERENCES + CLASSES.replace("\"True\"", "\"yes\""),
        "<sbb-abstract-class>",
        "reentrant is \"yes\", expected True or False");
  }

  @Test
  void refusesACmpFieldWithAnUpperCaseFirstLetter() {
    refuses(REFERENCES + CLASSES.replace(">partyA<", ">PartyA<"), "<cmp-field>", "lower-case");
  }

  private static String minimal(String more) {
    return """
    <sbb-classes><sbb-abstract-class>
      <sbb-abstract-class-name>example.CallSbb</sbb-abstract-class-name>
    </sbb-abstract-class></sbb-classes>
    """
        + more;
  }

  private static SbbDescriptor sbb(String content) throws DescriptorException {
    String xml =
        """
        <!DOCTYPE sbb-jar PUBLIC "-//Sun Microsystems, Inc.//DTD JAIN SLEE SBB 1.1//EN"
            "http://java.sun.com/dtd/slee-sbb-jar_1_1.dtd">
        <sbb-jar><sbb>
          <sbb-name>Call</sbb-name><sbb-vendor>example</sbb-vendor><sbb-version>1.0</sbb-version>
          %s
        </sbb></sbb-jar>
        """
            .formatted(content);
    return (SbbDescriptor)
        DescriptorParser.components(
                "sbb-jar.xml", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
            .get(0);
  }

  private static void refuses(String content, String element, String reason) {
    assertThatThrownBy(() -> sbb(content))
        .isInstanceOf(DescriptorException.class)
        .hasMessageStartingWith("sbb-jar.xml:")
        .hasMessageContaining(element)
        .hasMessageContaining(reason);
  }
}
