package org.opencallback.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.slee.resource.ActivityHandle;
import javax.slee.resource.ConfigProperties;
import javax.slee.resource.InvalidConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencallback.media.AudioCodec;
import org.opencallback.media.MediaCall;
import org.opencallback.media.MediaException;
import org.opencallback.media.MediaProvider;
import org.opencallback.media.MediaTimeoutEvent;
import org.opencallback.media.Party;
import org.opencallback.media.Tone;

/** The adaptor as the SLEE sees it (JSR 240 §15). */
class EmbeddedMediaResourceAdaptorTest {

  private static final Set<AudioCodec> CODECS = EnumSet.of(AudioCodec.PCMA);

  private final int portMin = ThreadLocalRandom.current().nextInt(15_000, 30_000) & ~1;

  private FakeSlee start() {
    return new FakeSlee(FakeSlee.properties("127.0.0.1", portMin, portMin + 99));
  }

  private static ActivityHandle handle(FakeSlee slee, MediaCall call) {
    return Objects.requireNonNull(slee.adaptor.getActivityHandle(call));
  }

  private static int portsInUse() throws Exception {
    return (Integer) attribute("PortPairsInUse");
  }

  private static Object attribute(String name) throws Exception {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    ObjectName bean = server.queryNames(pattern(), null).iterator().next();
    return server.getAttribute(bean, name);
  }

  private static ObjectName pattern() throws Exception {
    return new ObjectName("org.opencallback:type=MediaEngine,name=*");
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("media-io-"))
        .count();
  }

  @Test
  void leavesNothingOfACallWhoseTransactionIsRolledBack() throws Exception {
    try (FakeSlee slee = start()) {
      MediaCall call = slee.provider().createCall("PL");
      call.offer(Party.A, CODECS);
      assertThat(portsInUse()).isEqualTo(1);
      slee.rollBack(call);
      assertThat(portsInUse()).isZero();
      assertThat(slee.adaptor.getActivityHandle(call)).isNull();
      assertThat(attribute("Calls")).isEqualTo(0);
    }
  }

  @Test
  void leavesNothingOfACallThatTheSleeDoesNotTake() throws Exception {
    try (FakeSlee slee = start()) {
      slee.refusesActivities = true;
      assertThatThrownBy(() -> slee.provider().createCall("PL"))
          .isInstanceOfSatisfying(
              MediaException.class,
              e -> assertThat(e.reason()).isEqualTo(MediaException.Reason.NO_RESOURCE));
      assertThat(attribute("Calls")).isEqualTo(0);
    }
  }

  @Test
  void keepsTheHandleOfACall() throws Exception {
    try (FakeSlee slee = start()) {
      MediaCall call = slee.provider().createCall("PL");
      ActivityHandle handle = handle(slee, call);
      assertThat(slee.adaptor.getActivityHandle(call)).isSameAs(handle);
      assertThat(slee.adaptor.getActivity(handle)).isSameAs(call);
      assertThat(slee.adaptor.getActivityHandle("no call")).isNull();
    }
  }

  @Test
  void endsACallWithinTheTransactionOfItsRelease() throws Exception {
    try (FakeSlee slee = start()) {
      slee.inTransaction = true;
      MediaCall call = slee.provider().createCall("PL");
      call.offer(Party.A, CODECS);
      call.release();
      assertThat(slee.hasEnded(call)).isTrue();
      assertThat(portsInUse()).isZero();
    }
  }

  @Test
  void endsACallThatNobodyIsAttachedTo() throws Exception {
    try (FakeSlee slee = start()) {
      MediaCall call = slee.provider().createCall("PL");
      call.offer(Party.A, CODECS);
      slee.adaptor.activityUnreferenced(handle(slee, call));
      assertThat(slee.hasEnded(call)).isTrue();
      assertThat(portsInUse()).isZero();
    }
  }

  @Test
  void leavesALivingCallAloneWhenAskedForIt() throws Exception {
    try (FakeSlee slee = start()) {
      MediaCall call = slee.provider().createCall("PL");
      slee.adaptor.queryLiveness(handle(slee, call));
      assertThat(slee.hasEnded(call)).isFalse();
    }
  }

  @Test
  void takesNoNewCallsWhileItStops() throws Exception {
    try (FakeSlee slee = start()) {
      MediaProvider provider = slee.provider();
      MediaCall call = provider.createCall("PL");
      slee.adaptor.raStopping();
      assertThatThrownBy(() -> provider.createCall("PL")).hasMessageContaining("stopping");
      assertThatCode(() -> call.offer(Party.A, CODECS)).doesNotThrowAnyException();
    }
  }

  @Test
  void leavesNoThreadPortOrMBeanBehind() throws Exception {
    long before = threads();
    for (int round = 0; round < 3; round++) {
      FakeSlee slee = start();
      MediaCall call = slee.provider().createCall("PL");
      call.offer(Party.A, CODECS);
      call.offer(Party.B, CODECS);
      assertThat(threads()).isGreaterThan(before);
      slee.close();
      assertThat(threads()).isEqualTo(before);
      assertThat(ManagementFactory.getPlatformMBeanServer().queryNames(pattern(), null)).isEmpty();
      for (int port = portMin; port < portMin + 4; port++) {
        try (DatagramSocket socket = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
          assertThat(socket.isBound()).isTrue();
        }
      }
    }
  }

  @Test
  void runsOutOfPortsInOrder() throws Exception {
    try (FakeSlee slee = new FakeSlee(FakeSlee.properties("127.0.0.1", portMin, portMin + 3))) {
      MediaCall call = slee.provider().createCall("PL");
      call.offer(Party.A, CODECS);
      call.offer(Party.B, CODECS);
      MediaCall next = slee.provider().createCall("PL");
      assertThatThrownBy(() -> next.offer(Party.A, CODECS))
          .isInstanceOfSatisfying(
              MediaException.class,
              e -> assertThat(e.reason()).isEqualTo(MediaException.Reason.NO_RESOURCE))
          .hasMessageContaining("all 2 RTP port pairs are in use");
    }
  }

  @Test
  void tellsThatAPartyHasFallenSilentOnce() throws Exception {
    ConfigProperties properties = FakeSlee.properties("127.0.0.1", portMin, portMin + 99);
    properties.getProperty("mediaTimeoutSeconds").setValue(1);
    try (FakeSlee slee = new FakeSlee(properties);
        DatagramSocket phone = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      MediaCall call = slee.provider().createCall("PL");
      call.offer(Party.A, CODECS);
      call.accept(
          Party.A,
          "v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio " + phone.getLocalPort() + " RTP/AVP 8\r\n");
      call.play(Party.A, Tone.DIAL);
      assertThat(slee.nextEvent(call, Duration.ofSeconds(3)))
          .isInstanceOfSatisfying(
              MediaTimeoutEvent.class,
              event -> {
                assertThat(event.party()).isEqualTo(Party.A);
                assertThat(event.silentFor()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
              });
      assertThat(slee.nextEvent(call, Duration.ofMillis(600))).isNull();
      assertThat(attribute("Timeouts")).isEqualTo(1L);
    }
  }

  @Test
  void survivesPacketsOfRandomOctets() throws Exception {
    try (FakeSlee slee = start();
        DatagramSocket stranger = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      MediaCall call = slee.provider().createCall("PL");
      call.offer(Party.A, CODECS);
      call.accept(
          Party.A,
          "v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio " + stranger.getLocalPort() + " RTP/AVP 8\r\n");
      String local = call.localDescription(Party.A);
      int from = local.indexOf("m=audio ") + 8;
      int port = Integer.parseInt(local.substring(from, local.indexOf(' ', from)));
      for (int i = 0; i < 400; i++) {
        byte[] octets = new byte[i * 5];
        ThreadLocalRandom.current().nextBytes(octets);
        if (i % 2 == 0 && i > 0) {
          octets[0] = (byte) (0x80 | (octets[0] & 0x3F)); // looks like RTP
        }
        stranger.send(
            new DatagramPacket(
                octets, octets.length, InetAddress.getLoopbackAddress(), port + i % 2));
        awaitCount(call, i - 20); // so that no buffer overflows
      }
      call.play(Party.A, Tone.DIAL);
      stranger.setSoTimeout(2000);
      stranger.receive(new DatagramPacket(new byte[200], 200)); // it is alive
    }
  }

  /** RFC 3550 §6.6: the peer is told that nothing more will come. */
  @Test
  void saysGoodbyeToThePeer() throws Exception {
    try (FakeSlee slee = start();
        DatagramSocket phone = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      MediaCall call = slee.provider().createCall("PL");
      call.offer(Party.A, CODECS);
      call.accept(
          Party.A,
          "v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio "
              + phone.getLocalPort()
              + " RTP/AVP 8\r\na=rtcp-mux\r\n");
      call.release();
      DatagramPacket last = new DatagramPacket(new byte[500], 500);
      phone.setSoTimeout(2000);
      phone.receive(last);
      assertThat(last.getData()[1] & 0xFF).isEqualTo(201); // receiver report
      assertThat(last.getData()[last.getLength() - 7] & 0xFF).isEqualTo(203); // BYE
    }
  }

  private static void awaitCount(MediaCall call, int wanted) {
    long deadline = System.nanoTime() + 5_000_000_000L;
    while (count(call) < wanted) {
      assertThat(System.nanoTime()).as("packet %d", wanted).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static long count(MediaCall call) {
    return call.statistics(Party.A).packetsReceived() + call.statistics(Party.A).packetsDiscarded();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "address             | 0.0.0.0     | a wildcard cannot be told to a peer",
        "address             | 192.0.2.1   | '192.0.2.1' is not an address of this machine",
        "address             | ''          | address: an IP address is expected",
        "advertisedAddress   | 0.0.0.0     | a wildcard cannot be told to a peer",
        "advertisedAddress   | 2001:db8::1 | must be of the same address family",
      })
  void namesAnAddressThatCannotBeUsed(String name, String value, String why) {
    ConfigProperties properties = FakeSlee.properties("127.0.0.1", portMin, portMin + 99);
    properties.getProperty(name).setValue(value);
    assertInvalid(properties, why);
  }

  @ParameterizedTest
  @CsvSource({
    "portMin, 1000, 1000..",
    "portMax, 70000, 70000",
    "portMax, 1, within 1024..65535",
    "mediaTimeoutSeconds, 0, 1 or more",
  })
  void namesANumberThatCannotBeUsed(String name, int value, String why) {
    ConfigProperties properties = FakeSlee.properties("127.0.0.1", portMin, portMin + 99);
    properties.getProperty(name).setValue(value);
    assertInvalid(properties, why);
  }

  @Test
  void namesAPropertyThatIsMissing() {
    assertInvalid(new ConfigProperties(), "address: an IP address is expected");
  }

  @Test
  void findsAGoodConfigurationValid() {
    assertThatCode(
            () ->
                new EmbeddedMediaResourceAdaptor()
                    .raVerifyConfiguration(FakeSlee.properties("127.0.0.1", portMin, portMin + 99)))
        .doesNotThrowAnyException();
  }

  private static void assertInvalid(ConfigProperties properties, String why) {
    assertThatThrownBy(() -> new EmbeddedMediaResourceAdaptor().raVerifyConfiguration(properties))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining(why);
  }
}
