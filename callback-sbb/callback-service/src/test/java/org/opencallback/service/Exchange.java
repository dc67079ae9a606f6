package org.opencallback.service;

import jakarta.transaction.TransactionManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.slee.ServiceID;
import javax.slee.connection.ExternalActivityHandle;
import javax.slee.connection.SleeConnection;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.ConfigProperties.Property;
import javax.slee.resource.ResourceAdaptorID;
import org.awaitility.Awaitility;
import org.opencallback.job.CallbackOrder;
import org.opencallback.network.Carrier;
import org.opencallback.network.FreePorts;
import org.opencallback.slee.SleeConfiguration;
import org.opencallback.slee.SleeContainer;
import org.opencallback.slee.management.SleeStatisticsMXBean;
import org.opencallback.slee.testing.HidingClassLoader;
import org.opencallback.slee.testing.PlainPlatform;
import org.opencallback.slee.testing.TestNaming;

/** The exchange: container, resource adaptors and the service, on loopback with free ports. */
final class Exchange implements AutoCloseable {

  private static final ResourceAdaptorID SIP =
      new ResourceAdaptorID("JainSipResourceAdaptor", "net.java.slee.sip", "1.2");
  private static final ResourceAdaptorID MEDIA =
      new ResourceAdaptorID("EmbeddedMedia", "org.opencallback", "1.0");

  /** What the server does not have: it must come from the deployable units. */
  private static final List<String> IN_THE_UNITS =
      List.of(
          "javax.sip.",
          "gov.nist.",
          "net.java.slee.resource.sip.",
          "org.mobicents.slee.resource.sip11.",
          "org.mobicents.ha.",
          "org.mobicents.ext.",
          "org.opencallback.sip.",
          "org.opencallback.media.",
          "org.opencallback.sbb.",
          "org.opencallback.callcontrol.");

  /** Lingering transactions and dialogs of the stack are gone by then: most after 32 s. */
  private static final Duration LINGER = Duration.ofSeconds(90);

  /** Held, or its level would be forgotten: the adaptor writes every message at INFO. */
  private static final Logger WIRE = Logger.getLogger("slee.sip");

  private static final int MEDIA_PORTS = 1_000;

  private final Beans beans = new Beans();
  private final int port = FreePorts.one();
  private final SleeContainer slee;

  Exchange(Path directory) throws Exception {
    WIRE.setLevel(Level.WARNING);
    PlainPlatform.keepObjectStoresIn(directory);
    String app = "java:app/callback-ejb/";
    TestNaming.bindGlobal(app + "TriggersBean!org.opencallback.trigger.Triggers", beans);
    TestNaming.bindGlobal(app + "CallbackJobsBean!org.opencallback.job.CallbackJobs", beans);
    TestNaming.bindGlobal(app + "LiveCallsBean!org.opencallback.job.LiveCalls", beans);
    TestNaming.bindGlobal(app + "TrunkLinesBean!org.opencallback.job.TrunkLines", beans);
    TestNaming.bindGlobal(app + "DestinationsBean!org.opencallback.job.Destinations", beans);
    slee =
        new SleeContainer(
            new PlainPlatform(new HidingClassLoader(Exchange.class.getClassLoader(), IN_THE_UNITS)),
            SleeConfiguration.defaults(directory).withStopTimeout(Duration.ofSeconds(1)));
    slee.start();
    install("unit.sip");
    install("unit.media");
    slee.createResourceAdaptorEntity(SIP, "sip", sip());
    slee.bindLinkName("sip", "sip");
    slee.createResourceAdaptorEntity(MEDIA, "media", media());
    slee.bindLinkName("media", "media");
    slee.activateResourceAdaptorEntity("media");
    slee.activateResourceAdaptorEntity("sip");
    install("unit.service");
    for (String service : new String[] {"Callback", "DefaultResponder", "Trigger", "TrunkLines"}) {
      slee.activate(new ServiceID(service, "org.opencallback", "1.0"));
    }
  }

  private void install(String unit) throws Exception {
    slee.install(Path.of(System.getProperty(unit)));
  }

  private ConfigProperties sip() {
    ConfigProperties properties = new ConfigProperties();
    number(properties, "javax.sip.PORT", port);
    text(properties, "javax.sip.IP_ADDRESS", "127.0.0.1");
    text(properties, "javax.sip.TRANSPORT", "UDP,TCP");
    text(properties, "org.mobicents.ha.javax.sip.BALANCERS", "");
    text(properties, "org.mobicents.ha.javax.sip.LoadBalancerHeartBeatingServiceClassName", "");
    text(properties, "org.mobicents.ha.javax.sip.LoadBalancerElector", "");
    return properties;
  }

  private static ConfigProperties media() {
    int first = FreePorts.block(MEDIA_PORTS);
    ConfigProperties properties = new ConfigProperties();
    text(properties, "address", "127.0.0.1");
    number(properties, "portMin", first);
    number(properties, "portMax", first + MEDIA_PORTS - 1);
    number(properties, "mediaTimeoutSeconds", 2);
    return properties;
  }

  private static void text(ConfigProperties properties, String name, String value) {
    properties.addProperty(new Property(name, "java.lang.String", value));
  }

  private static void number(ConfigProperties properties, String name, int value) {
    properties.addProperty(new Property(name, "java.lang.Integer", value));
  }

  Beans beans() {
    return beans;
  }

  /** A trunk's peer on an address of its own. */
  Carrier carrier() {
    return Carrier.open("127.0.0.1:0", "127.0.0.1:" + port);
  }

  /** A callback is due. */
  void due(CallbackOrder order) throws Exception {
    TransactionManager transactions = com.arjuna.ats.jta.TransactionManager.transactionManager();
    transactions.begin();
    SleeConnection connection = slee.connectionFactory().getConnection();
    ExternalActivityHandle activity = connection.createActivityHandle();
    connection.fireEvent(
        order,
        connection.getEventTypeID("org.opencallback.CallbackDue", "org.opencallback", "1.0"),
        activity,
        null);
    connection.close();
    transactions.commit();
  }

  /** What is in the container. */
  SleeStatisticsMXBean statistics() {
    return slee.statistics();
  }

  /** Waits until nothing is left of any call. */
  void awaitNothingLeft() {
    Awaitility.await()
        .atMost(LINGER)
        .untilAsserted(
            () -> {
              if (!statistics().isEmpty()) {
                throw new AssertionError("left over: " + statistics().dump(50));
              }
            });
  }

  @Override
  public void close() {
    slee.shutdown();
  }
}
