package org.opencallback.boot;

import java.util.List;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.ConfigProperties.Property;
import javax.slee.resource.ResourceAdaptorID;
import org.opencallback.boot.BootConfiguration.Media;
import org.opencallback.boot.BootConfiguration.Sip;

/** The resource adaptor entities that the service needs, as configured. */
final class Adaptors {

  /**
   * A resource adaptor entity to be.
   *
   * @param adaptor the resource adaptor
   * @param name its name, and the link that SBBs refer to it by
   * @param properties its configuration
   */
  record Entity(ResourceAdaptorID adaptor, String name, ConfigProperties properties) {}

  private static final ResourceAdaptorID SIP =
      new ResourceAdaptorID("JainSipResourceAdaptor", "net.java.slee.sip", "1.2");
  private static final ResourceAdaptorID MEDIA =
      new ResourceAdaptorID("EmbeddedMedia", "org.opencallback", "1.0");

  private Adaptors() {}

  /** Media first: a call that comes in at once finds everything there. */
  static List<Entity> of(BootConfiguration configuration) {
    return List.of(
        new Entity(MEDIA, "media", properties(configuration.media())),
        new Entity(SIP, "sip", properties(configuration.sip())));
  }

  private static ConfigProperties properties(Sip sip) {
    ConfigProperties properties = new ConfigProperties();
    number(properties, "javax.sip.PORT", sip.port());
    text(properties, "javax.sip.IP_ADDRESS", sip.address());
    text(properties, "javax.sip.TRANSPORT", String.join(",", sip.transports()));
    // no SIP balancer; the resource adaptor wants the properties all the same
    text(properties, "org.mobicents.ha.javax.sip.BALANCERS", "");
    text(properties, "org.mobicents.ha.javax.sip.LoadBalancerHeartBeatingServiceClassName", "");
    text(properties, "org.mobicents.ha.javax.sip.LoadBalancerElector", "");
    return properties;
  }

  private static ConfigProperties properties(Media media) {
    ConfigProperties properties = new ConfigProperties();
    text(properties, "address", media.address());
    number(properties, "portMin", media.lowestPort());
    number(properties, "portMax", media.highestPort());
    return properties;
  }

  private static void text(ConfigProperties properties, String name, String value) {
    properties.addProperty(new Property(name, String.class.getName(), value));
  }

  private static void number(ConfigProperties properties, String name, int value) {
    properties.addProperty(new Property(name, Integer.class.getName(), value));
  }
}
