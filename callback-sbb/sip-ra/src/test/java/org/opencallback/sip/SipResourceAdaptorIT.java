package org.opencallback.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.ConfigProperties.Property;
import javax.slee.resource.InvalidConfigurationException;
import javax.slee.resource.ResourceAdaptorID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.network.FreePorts;
import org.opencallback.slee.SleeConfiguration;
import org.opencallback.slee.SleeContainer;
import org.opencallback.slee.testing.HidingClassLoader;
import org.opencallback.slee.testing.PlainPlatform;

/** Restcomm's resource adaptor, out of the deployable unit, in the container, over UDP. */
class SipResourceAdaptorIT {

  private static final ResourceAdaptorID SIP =
      new ResourceAdaptorID("JainSipResourceAdaptor", "net.java.slee.sip", "1.2");

  /** What the server does not have: it must come from the deployable unit. */
  private static final List<String> IN_THE_UNIT =
      List.of(
          "javax.sip.",
          "gov.nist.",
          "net.java.slee.resource.sip.",
          "org.mobicents.slee.resource.sip11.",
          "org.mobicents.ha.",
          "org.mobicents.ext.",
          "org.opencallback.sip.");

  @TempDir private static Path store;
  @TempDir private Path directory;

  @BeforeAll
  static void keepTheObjectStoreOutOfTheSources() {
    PlainPlatform.keepObjectStoresIn(store);
  }

  @Test
  void answersAnInvite() throws Exception {
    int port = FreePorts.one();
    SleeContainer slee = start(port);
    try (SipPeer peer = new SipPeer(port)) {
      String invite = peer.request("INVITE");
      peer.send(invite);
      String response = peer.finalResponse();
      peer.acknowledge(invite, response);

      assertThat(response).startsWith("SIP/2.0 486 Busy here");
    } finally {
      slee.shutdown();
    }
  }

  @Test
  void answersOptions() throws Exception {
    int port = FreePorts.one();
    SleeContainer slee = start(port);
    try (SipPeer peer = new SipPeer(port)) {
      peer.send(peer.request("OPTIONS"));

      assertThat(peer.finalResponse()).startsWith("SIP/2.0 200 OK");
    } finally {
      slee.shutdown();
    }
  }

  @Test
  void survivesGarbage() throws Exception {
    int port = FreePorts.one();
    SleeContainer slee = start(port);
    try (SipPeer peer = new SipPeer(port)) {
      peer.send("\r\n\r\n");
      peer.send("not SIP at all\r\n\r\n");
      peer.send("INVITE sip:100@127.0.0.1 SIP/2.0\r\nContent-Length: 0\r\n\r\n");
      peer.send(peer.request("INVITE").replace("CSeq: 1 INVITE", "CSeq: x"));
      peer.send(peer.request("INVITE").replace("Max-Forwards: 70", "X: " + "x".repeat(60_000)));
      peer.send(peer.request("OPTIONS").substring(0, 100));
      String options = peer.request("OPTIONS");
      peer.send(options);

      String callId =
          options.lines().filter(l -> l.startsWith("Call-ID")).findFirst().orElseThrow();
      String response = peer.finalResponse();
      while (!response.contains(callId)) {
        response = peer.finalResponse();
      }
      assertThat(response).startsWith("SIP/2.0 200 OK");
    } finally {
      slee.shutdown();
    }
  }

  @Test
  void leavesNoThreadAndNoSocketWhenItStops() throws Exception {
    int port = FreePorts.one();
    start(port).shutdown(); // what is started once for the whole virtual machine
    Set<String> before = Loopback.threads();
    for (int round = 0; round < 3; round++) {
      SleeContainer slee = start(port);
      try (SipPeer peer = new SipPeer(port)) {
        peer.send(peer.request("OPTIONS"));
        assertThat(peer.finalResponse()).startsWith("SIP/2.0 200");
      }
      assertThat(Loopback.threads()).hasSizeGreaterThan(before.size());

      slee.shutdown();

      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() -> assertThat(before).containsAll(Loopback.threads()));
      new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)).close();
    }
  }

  @Test
  void answersAgainAfterItWasInactive() throws Exception {
    int port = FreePorts.one();
    SleeContainer slee = start(port);
    try (SipPeer peer = new SipPeer(port)) {
      slee.deactivateResourceAdaptorEntity("sip");
      slee.activateResourceAdaptorEntity("sip");
      String invite = peer.request("INVITE");
      peer.send(invite);
      String response = peer.finalResponse();
      peer.acknowledge(invite, response);

      assertThat(response).startsWith("SIP/2.0 486");
    } finally {
      slee.shutdown();
    }
  }

  @Test
  void refusesAPortThatIsTaken() throws Exception {
    try (DatagramSocket taken =
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      SleeContainer slee = new SleeContainer(platform(), SleeConfiguration.defaults(directory));
      slee.start();
      try {
        slee.install(Path.of(System.getProperty("sip.unit")));

        assertThatThrownBy(
                () ->
                    slee.createResourceAdaptorEntity(SIP, "sip", properties(taken.getLocalPort())))
            .isInstanceOf(InvalidConfigurationException.class);
      } finally {
        slee.shutdown();
      }
    }
  }

  private static PlainPlatform platform() {
    return new PlainPlatform(
        new HidingClassLoader(SipResourceAdaptorIT.class.getClassLoader(), IN_THE_UNIT));
  }

  private SleeContainer start(int port) throws Exception {
    SleeContainer slee =
        new SleeContainer(
            platform(),
            SleeConfiguration.defaults(directory).withStopTimeout(Duration.ofSeconds(1)));
    slee.start();
    slee.install(Path.of(System.getProperty("sip.unit")));
    slee.createResourceAdaptorEntity(SIP, "sip", properties(port));
    slee.bindLinkName("sip", "sip");
    slee.activateResourceAdaptorEntity("sip");
    slee.install(ResponderUnit.write(directory));
    slee.activate(ResponderUnit.SERVICE);
    return slee;
  }

  private static ConfigProperties properties(int port) {
    ConfigProperties properties = new ConfigProperties();
    properties.addProperty(new Property("javax.sip.PORT", "java.lang.Integer", port));
    text(properties, "javax.sip.IP_ADDRESS", Loopback.HOST);
    text(properties, "javax.sip.TRANSPORT", "UDP,TCP");
    text(properties, "org.mobicents.ha.javax.sip.BALANCERS", "");
    text(properties, "org.mobicents.ha.javax.sip.LoadBalancerHeartBeatingServiceClassName", "");
    text(properties, "org.mobicents.ha.javax.sip.LoadBalancerElector", "");
    return properties;
  }

  private static void text(ConfigProperties properties, String name, String value) {
    properties.addProperty(new Property(name, "java.lang.String", value));
  }
}
