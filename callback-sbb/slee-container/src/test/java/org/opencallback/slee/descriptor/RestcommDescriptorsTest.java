package org.opencallback.slee.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import javax.slee.EventTypeID;
import javax.slee.management.LibraryID;
import javax.slee.resource.ResourceAdaptorID;
import javax.slee.resource.ResourceAdaptorTypeID;
import org.junit.jupiter.api.Test;

/** The descriptors of Restcomm's SIP resource adaptor, as they are in its jars. */
class RestcommDescriptorsTest {

  private static final LibraryID JAIN_SIP = new LibraryID("jain-sip", "javax.sip", "1.2");
  private static final EventTypeID INVITE =
      new EventTypeID("javax.sip.message.Request.INVITE", "net.java.slee", "1.2");

  @Test
  void readsItsEventTypes() throws Exception {
    List<ComponentDescriptor> all = components("event-jar");

    assertThat(all).hasSize(39).allMatch(EventTypeDescriptor.class::isInstance);
    assertThat(all)
        .contains(new EventTypeDescriptor(INVITE, "javax.sip.RequestEvent", Set.of(JAIN_SIP)));
  }

  @Test
  void readsItsResourceAdaptorType() throws Exception {
    ResourceAdaptorTypeDescriptor type =
        (ResourceAdaptorTypeDescriptor) components("resource-adaptor-type-jar").get(0);

    assertThat((Object) type.id())
        .isEqualTo(new ResourceAdaptorTypeID("JAIN SIP", "javax.sip", "1.2"));
    assertThat(type.activityTypes())
        .containsExactly(
            "javax.sip.DialogActivity",
            "javax.sip.ClientTransaction",
            "javax.sip.ServerTransaction");
    assertThat(type.resourceAdaptorInterface())
        .isEqualTo("net.java.slee.resource.sip.SleeSipProvider");
    assertThat(type.activityContextInterfaceFactory())
        .isEqualTo("net.java.slee.resource.sip.SipActivityContextInterfaceFactory");
    assertThat(type.eventTypes()).hasSize(39).contains(INVITE);
  }

  @Test
  void readsItsResourceAdaptor() throws Exception {
    ResourceAdaptorDescriptor adaptor =
        (ResourceAdaptorDescriptor) components("resource-adaptor-jar").get(0);

    assertThat((Object) adaptor.id())
        .isEqualTo(new ResourceAdaptorID("JainSipResourceAdaptor", "net.java.slee.sip", "1.2"));
    assertThat(adaptor.classes().resourceAdaptorClass())
        .isEqualTo("org.mobicents.slee.resource.sip11.SipResourceAdaptor");
    assertThat(adaptor.configProperties())
        .hasSize(6)
        .contains(
            new ConfigProperty("javax.sip.PORT", "java.lang.Integer", "5060"),
            // empty text is a default too: the empty string
            new ConfigProperty("javax.sip.IP_ADDRESS", "java.lang.String", ""));
    assertThat(adaptor.ignoreEventTypeCheck()).isFalse();
  }

  @Test
  void readsItsLibrary() throws Exception {
    LibraryDescriptor library = (LibraryDescriptor) components("library-jar").get(0);

    assertThat((Object) library.id()).isEqualTo(JAIN_SIP);
    assertThat(library.jars()).hasSize(7).contains("jars/jain-sip-ri-1.2.259.jar");
  }

  private static List<ComponentDescriptor> components(String kind) throws Exception {
    String name = "META-INF/" + kind + ".xml";
    try (InputStream in =
        RestcommDescriptorsTest.class.getClassLoader().getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return DescriptorParser.components(name, in);
    }
  }
}
