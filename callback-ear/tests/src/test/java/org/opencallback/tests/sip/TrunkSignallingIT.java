package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Directory.row;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.network.FreePorts;
import org.opencallback.network.IncomingCall;
import org.opencallback.secrets.Sealer;
import org.opencallback.tests.harness.CallbackServer;
import org.opencallback.tests.harness.Directory.Row;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Kamailio;
import org.opencallback.tests.harness.Scene;
import org.opencallback.tests.harness.Sipp;
import org.opencallback.tests.harness.TestAuthority;
import org.opencallback.tests.harness.TlsFront;

/**
 * What a trunk signals besides calls, and how it proves who it is: against SIPp, which was not
 * written here.
 */
class TrunkSignallingIT {

  private static final Duration GENEROUS = Duration.ofSeconds(60);

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static Scene scene;

  @BeforeAll
  static void open() {
    scene = EXCHANGE.scene();
  }

  @AfterAll
  static void close() {
    EXCHANGE.directory().execute("update trunk set registration = false, supervision = false");
    scene.close();
  }

  private static Row account(String secret) {
    Sealer sealer = new Sealer(Base64.getDecoder().decode(CallbackServer.SECRET_KEY));
    return row("auth_user", "company").and("sealed_secret", sealer.seal(secret, "trunk"));
  }

  /** The scene's present mobile is called back through this trunk first, then through its usual. */
  private static void callBackThrough(long trunk) {
    EXCHANGE.directory().route(scene.mobileNumber(), List.of(trunk, scene.trunkId()));
  }

  @Test
  void registersProvesWhoItIsRefreshesAndTakesItBack() {
    try (Sipp registrar = Sipp.answering("registrar.xml", "127.11.0.1")) {
      long trunk =
          EXCHANGE
              .directory()
              .trunk(
                  "registering", registrar.address(), account("s3cret").and("registration", true));
      // the registrar grants 10 s: so there is a refresh, with the same nonce
      Awaitility.await("registration and refresh")
          .atMost(GENEROUS)
          .untilAsserted(
              () ->
                  assertThat(registrar.received())
                      .containsSubsequence(
                          "REGISTER expires=600 known=false",
                          "REGISTER expires=600 known=true",
                          "REGISTER expires=600 known=true"));

      EXCHANGE.directory().update("trunk", trunk, row("registration", false));
      Awaitility.await("what was registered is taken back")
          .atMost(GENEROUS)
          .untilAsserted(
              () -> assertThat(registrar.received()).contains("REGISTER expires=0 known=true"));
    }
  }

  @Test
  void provesToACarrierWhoCalls() {
    scene.nextMobile();
    try (Sipp carrier = Sipp.answering("challenging-carrier.xml", "127.11.0.2")) {
      callBackThrough(
          EXCHANGE.directory().trunk("challenging", carrier.address(), account("s3cret")));
      EXCHANGE.directory().settle();
      scene.trigger();

      // 603: the mobile does not want to be called; no retry, and no other trunk
      Awaitility.await("the end of the job")
          .atMost(GENEROUS)
          .until(() -> "FAILED".equals(scene.jobs().get(0).get("status")));
      assertThat(carrier.received()).containsExactly("INVITE known=true");
    }
  }

  /** RFC 3261 §22.3 and RFC 8760; SIPp knows MD5 only, Kamailio both. */
  @Test
  void provesToAProxyWhoCallsWithSha256() {
    scene.nextMobile();
    try (Kamailio proxy = Kamailio.answering("challenging-proxy.cfg", "127.11.0.7")) {
      callBackThrough(EXCHANGE.directory().trunk("proxy", proxy.address(), account("s3cret")));
      EXCHANGE.directory().settle();
      scene.trigger();

      Awaitility.await("the end of the job")
          .atMost(GENEROUS)
          .until(() -> "FAILED".equals(scene.jobs().get(0).get("status")));
      assertThat(proxy.received()).containsExactly("INVITE known=false", "INVITE known=true");
    }
  }

  @Test
  void callsThroughTheNextTrunkWhenACarrierDoesNotBelieveIt() {
    scene.nextMobile();
    try (Sipp carrier = Sipp.answering("challenging-carrier.xml", "127.11.0.3")) {
      callBackThrough(
          EXCHANGE.directory().trunk("disbelieving", carrier.address(), account("wrong")));
      EXCHANGE.directory().settle();

      IncomingCall a = scene.callback();
      a.reject(603);
      assertThat(carrier.received()).containsExactly("INVITE known=false");
    }
  }

  @Test
  void doesNotCallThroughAPeerThatIsDown() {
    scene.nextMobile();
    try (Sipp peer = Sipp.answering("failing-peer.xml", "127.11.0.4")) {
      long trunk =
          EXCHANGE
              .directory()
              .trunk(
                  "supervised",
                  peer.address(),
                  row("supervision", true).and("supervision_interval_ms", 1_000));
      callBackThrough(trunk);
      Awaitility.await("the peer to be taken for down")
          .atMost(GENEROUS)
          .until(
              () ->
                  !EXCHANGE.server().logLines("line(supervised SUPERVISION").stream()
                      .filter(line -> line.contains(": DOWN, 503"))
                      .toList()
                      .isEmpty());

      IncomingCall a = scene.callback();
      a.reject(603);
      assertThat(peer.received()).contains("OPTIONS").doesNotContain("INVITE");
    }
  }

  @Test
  void callsThroughTheNextTrunkWhenAllChannelsAreTaken() {
    EXCHANGE.directory().update("trunk", scene.trunkId(), row("channels", 1));
    EXCHANGE.directory().settle();
    try {
      scene.nextMobile();
      IncomingCall first = scene.callback();
      first.ring();
      scene.nextMobile();
      scene.trigger();

      IncomingCall second = scene.reserve().expectCall(scene.mobileNumber(), GENEROUS);
      second.reject(603);
      first.reject(603);
    } finally {
      EXCHANGE.directory().update("trunk", scene.trunkId(), row("channels", null));
    }
  }

  /** RFC 3261 §26.2.1; the carrier's TLS is OpenSSL's, its SIP is SIPp's. */
  @Test
  void registersSupervisesAndCallsOverTls() {
    scene.nextMobile();
    Path certified = EXCHANGE.authority().certify("carrier", "DNS:localhost");
    try (Sipp carrier = Sipp.answeringTcp("polite-carrier.xml", "127.11.0.5");
        TlsFront front = TlsFront.accepting(certified, EXCHANGE.authority(), carrier.address())) {
      callBackThrough(
          EXCHANGE
              .directory()
              .tlsTrunk(
                  "encrypted",
                  "localhost",
                  front.address().getPort(),
                  account("s3cret").and("registration", true).and("supervision", true)));
      Awaitility.await("registration and supervision")
          .atMost(GENEROUS)
          .untilAsserted(() -> assertThat(carrier.received()).contains("REGISTER", "OPTIONS"));

      scene.trigger();
      Awaitility.await("the end of the job")
          .atMost(GENEROUS)
          .until(() -> "FAILED".equals(scene.jobs().get(0).get("status")));
      assertThat(carrier.received()).contains("INVITE");
    } finally {
      EXCHANGE.directory().execute("update trunk set enabled = false where name = 'encrypted'");
    }
  }

  /** RFC 5922 §7.3: who does not prove to be the carrier is told nothing. */
  @Test
  void sendsNothingToAPeerWithAnotherOnesCertificateAndSaysWhy() {
    Path another = EXCHANGE.authority().certify("another", "DNS:another.example");
    Path uncertified = TestAuthority.create().certify("self-made", "DNS:localhost");
    try (Sipp peer = Sipp.answeringTcp("polite-carrier.xml", "127.11.0.6");
        TlsFront front = TlsFront.accepting(another, EXCHANGE.authority(), peer.address());
        TlsFront selfMade = TlsFront.accepting(uncertified, EXCHANGE.authority(), peer.address())) {
      Row supervised = row("supervision", true);
      EXCHANGE
          .directory()
          .tlsTrunk("pretending", "localhost", front.address().getPort(), supervised);
      EXCHANGE
          .directory()
          .tlsTrunk("self-made", "localhost", selfMade.address().getPort(), supervised);

      Awaitility.await("the reasons")
          .atMost(GENEROUS)
          .untilAsserted(
              () -> {
                assertThat(EXCHANGE.server().logLines("line(pretending SUPERVISION"))
                    .anyMatch(
                        line ->
                            line.contains(
                                "the peer's certificate is for [another.example], expected"
                                    + " localhost"));
                assertThat(EXCHANGE.server().logLines("line(self-made SUPERVISION"))
                    .anyMatch(line -> line.contains("the peer's certificate is not trusted"));
              });
      assertThat(peer.received()).isEmpty();
    } finally {
      EXCHANGE
          .directory()
          .execute("update trunk set enabled = false where name in ('pretending', 'self-made')");
    }
  }

  /** RFC 5922 §7.4: over TLS a trunk is who its certificate says, wherever it calls from. */
  @Test
  void knowsACarrierThatCallsOverTlsByItsCertificateOnly() {
    scene.nextMobile();
    EXCHANGE
        .directory()
        .tlsTrunk("calling over TLS", "sip.carrier.example", 5061, row("kind", "VOIP"));
    EXCHANGE.directory().settle();
    TestAuthority authority = EXCHANGE.authority();
    Instant start = CallbackServer.now();

    assertThat(triggerOverTls("cert=" + authority.certify("stranger", "DNS:stranger.example")))
        .containsExactly("403");
    Awaitility.await("the refusal to be kept")
        .atMost(GENEROUS)
        .untilAsserted(
            () ->
                assertThat(scene.refusals(start))
                    .singleElement()
                    .satisfies(
                        refusal -> {
                          assertThat(refusal).containsEntry("reason", "UNKNOWN_TRUNK");
                          assertThat((String) refusal.get("peer"))
                              .endsWith("/TLS stranger.example");
                        }));

    assertThat(triggerOverTls("cert=" + authority.certify("known", "DNS:sip.carrier.example")))
        .containsExactly("486");
    scene.mobile().expectCall(Scene.SOON).reject(603);

    // without a certificate there is no connection
    assertThat(triggerOverTls("")).isEmpty();
  }

  /** What a trigger over TLS is answered; nothing when the connection does not come about. */
  private static List<String> triggerOverTls(String identity) {
    InetSocketAddress exchange = EXCHANGE.server().sipOverTls();
    Sipp.Call call = new Sipp.Call(scene.mobileNumber(), scene.accessNumber());
    try (TlsFront front = TlsFront.connecting(identity, EXCHANGE.authority(), exchange);
        Sipp mobile = Sipp.calling("tls-trigger.xml", loopback(), true, front.address(), call)) {
      mobile.awaitEnd();
      return mobile.received();
    }
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePorts.one());
  }
}
