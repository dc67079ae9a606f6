package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Directory.row;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.network.IncomingCall;
import org.opencallback.secrets.Sealer;
import org.opencallback.tests.harness.CallbackServer;
import org.opencallback.tests.harness.Directory.Row;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Scene;
import org.opencallback.tests.harness.Sipp;

/**
 * What a trunk signals besides calls, and how it proves who it is: against SIPp, which was not
 * written here.
 */
class TrunkSignallingIT {

  private static final Duration GENEROUS = Duration.ofSeconds(30);

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
                  row("supervision", true).and("supervision_interval_ms", 5_000));
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
}
