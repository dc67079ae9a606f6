package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Directory.row;
import static org.opencallback.tests.harness.Scene.SOON;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencallback.limit.LimitMeasure;
import org.opencallback.limit.LimitScope;
import org.opencallback.network.Carrier;
import org.opencallback.network.FreePorts;
import org.opencallback.network.InviteSpec;
import org.opencallback.network.TriggerCall;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.tests.harness.CallbackServer;
import org.opencallback.tests.harness.Directory;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Scene;

/** Callers who are not called back: refused by policy, no job, and the reason can be read. */
class RefusedTriggerIT {

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static Scene scene;
  private static Scene redirecting;
  private static Scene disabled;
  private static Scene distrusted;
  private static Scene limited;
  private Instant before;

  @BeforeAll
  static void open() {
    scene = EXCHANGE.scene();
    redirecting =
        EXCHANGE.scene(
            row("stranger_policy", "REDIRECT").and("stranger_target", "sip:desk@192.0.2.10"));
    disabled = EXCHANGE.scene(row("enabled", false));
    distrusted = EXCHANGE.scene(row(), row("trusts_asserted_identity", false));
    limited = EXCHANGE.scene();
    EXCHANGE.directory().settle();
  }

  @AfterAll
  static void close() {
    scene.close();
    redirecting.close();
    disabled.close();
    distrusted.close();
    limited.close();
  }

  private InviteSpec fromTheMobile() {
    return InviteSpec.call(scene.mobileNumber(), scene.accessNumber());
  }

  /** Sends the INVITE and returns the refusal, which comes without any ringing. */
  private SipMessage refusal(Scene at, InviteSpec invite) {
    before = CallbackServer.now();
    TriggerCall trigger = at.carrier().triggerCall(invite);
    SipMessage refusal = trigger.awaitFinal(SOON);
    assertThat(trigger.timeOf("180")).as("ringing").isEmpty();
    return refusal;
  }

  private static void assertNoJob(Scene at) {
    assertThat(at.allJobs()).isEmpty();
  }

  private void assertRecorded(Scene at, String reason) {
    Map<String, Object> refusal =
        Awaitility.await("the refusal in the database")
            .atMost(SOON)
            .until(() -> at.refusals(before), rows -> !rows.isEmpty())
            .get(0);
    assertThat(refusal).containsEntry("reason", reason);
    assertThat((String) refusal.get("rules")).isNotBlank();
  }

  @Test
  void anUnknownCaller() {
    String stranger = scene.mobileNumber(999);

    SipMessage refusal = refusal(scene, InviteSpec.call(stranger, scene.accessNumber()));

    assertThat(refusal.status()).isEqualTo(403);
    assertThat(refusal.q850Cause()).hasValue(21);
    assertRecorded(scene, "UNKNOWN_CALLER");
    assertNoJob(scene);
    scene.carrier().expectNoCall(stranger, Duration.ofSeconds(1));
  }

  @Test
  void anUnknownCallerWhereStrangersAreRedirected() {
    SipMessage refusal =
        refusal(
            redirecting,
            InviteSpec.call(redirecting.mobileNumber(999), redirecting.accessNumber()));

    assertThat(refusal.status()).isEqualTo(302);
    assertThat(refusal.header("Contact").orElse("")).contains("sip:desk@192.0.2.10");
    assertRecorded(redirecting, "UNKNOWN_CALLER");
    assertNoJob(redirecting);
  }

  @Test
  void aWithheldNumber() {
    SipMessage refusal = refusal(scene, fromTheMobile().withheld().withoutAssertedIdentity());

    assertThat(refusal.status()).isEqualTo(403);
    assertRecorded(scene, "WITHHELD_CALLER");
    assertNoJob(scene);
  }

  @Test
  void anAssertedIdentityOfATrunkThatIsNotTrusted() {
    InviteSpec forged =
        InviteSpec.call(distrusted.mobileNumber(999), distrusted.accessNumber())
            .assertedIdentity(distrusted.mobileNumber());

    assertThat(refusal(distrusted, forged).status()).isEqualTo(403);
    assertRecorded(distrusted, "UNKNOWN_CALLER");
    assertNoJob(distrusted);
  }

  @Test
  void aCallThatWasForwardedToTheAccessNumber() {
    assertThat(refusal(scene, fromTheMobile().divertedBy("+48601999999")).isFinal()).isTrue();
    assertRecorded(scene, "DIVERTED");
    assertNoJob(scene);
  }

  @Test
  void anAccessNumberThatIsDisabled() {
    InviteSpec invite = InviteSpec.call(disabled.mobileNumber(), disabled.accessNumber());

    assertThat(refusal(disabled, invite).isFinal()).isTrue();
    assertRecorded(disabled, "ACCESS_NUMBER_DISABLED");
    assertNoJob(disabled);
  }

  @Test
  void aDisabledMobile() {
    assertRefusedAs("MOBILE_DISABLED", "enabled = false, licence_seat = null");
  }

  @Test
  void aMobileWithoutPermissionForTransit() {
    assertRefusedAs("TRANSIT_NOT_PERMITTED", "transit_permitted = false");
  }

  @Test
  void aMobileWhoseRegistrationHasExpired() {
    assertRefusedAs("MOBILE_EXPIRED", "expires_at_ms = 1000");
  }

  @Test
  void aMobileWithoutASeatOfTheLicence() {
    assertRefusedAs("LICENCE", "licence_seat = null");
  }

  @Test
  void aMobileWhoseCallbackNumberIsAnAccessNumber() {
    assertRefusedAs("LOOP", "callback_number = '" + redirecting.accessNumber() + "'");
  }

  @Test
  void aMobileWhoseCallbackNumberItsExtensionMayNotCall() {
    assertRefusedAs("CLASS_OF_SERVICE", "callback_number = '+4930901820'");
  }

  @Test
  void aMobileWhoseCallbackNumberNoRouteLeadsTo() {
    assertRefusedAs("NO_ROUTE", "callback_number = '+48583334455'");
  }

  @Test
  void aCallerThatIsNoNumber() {
    SipMessage refusal = refusal(scene, InviteSpec.call("anna", scene.accessNumber()));

    assertThat(refusal.status()).isBetween(400, 499);
    assertRecorded(scene, "MALFORMED_NUMBER");
    assertNoJob(scene);
  }

  /** Registers another mobile with a change, and expects its call to be refused. */
  private void assertRefusedAs(String reason, String change) {
    String number = scene.mobileNumber(100 + reason.length());
    long mobile = scene.directory().mobile(number, scene.extensionId(), row("label", reason));
    scene.directory().execute("update mobile_phone set " + change + " where id = ?", mobile);

    SipMessage refusal = refusal(scene, InviteSpec.call(number, scene.accessNumber()));

    assertThat(refusal.status()).isBetween(400, 699);
    assertRecorded(scene, reason);
    assertNoJob(scene);
  }

  @Test
  void aMobileWhoseExtensionHasNoCallback() {
    long extension =
        scene.directory().extension("3" + scene.extensionNumber(), row("callback_enabled", false));
    String number = scene.mobileNumber(200);
    scene.directory().mobile(number, extension, row());

    assertThat(refusal(scene, InviteSpec.call(number, scene.accessNumber())).isFinal()).isTrue();
    assertRecorded(scene, "CALLBACK_DISABLED");
    assertNoJob(scene);
  }

  static Stream<Arguments> limits() {
    return Arrays.stream(LimitScope.values())
        .flatMap(
            scope ->
                Arrays.stream(LimitMeasure.values()).map(measure -> Arguments.of(scope, measure)));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void aCallBeyondALimitAndTheLimitIsNamed(LimitScope scope, LimitMeasure measure) {
    Directory directory = limited.directory();
    directory.execute(
        "insert into callback_limit (label, limit_scope, subject, measure, most)"
            + " values ('none', ?, ?, ?, 0)",
        scope.name(),
        subject(scope),
        measure.name());
    try {
      directory.settle();
      SipMessage refusal =
          refusal(limited, InviteSpec.call(limited.mobileNumber(), limited.accessNumber()));

      assertThat(refusal.status()).isEqualTo(403);
      assertRecorded(limited, "LIMIT");
      assertThat((String) limited.refusals(before).get(0).get("rules"))
          .matches(".*WITHIN_LIMITS no \\(%s %s \\d+ of 0\\)".formatted(scope, measure));
      assertNoJob(limited);
    } finally {
      directory.execute("delete from callback_limit where label = 'none'");
      directory.settle();
    }
  }

  private static String subject(LimitScope scope) {
    return switch (scope) {
      case SYSTEM -> null;
      case ACCESS_NUMBER -> limited.accessNumber();
      case EXTENSION -> limited.extensionNumber();
      case MOBILE -> limited.mobileNumber();
    };
  }

  @Test
  void everyCallWhileCallbacksAreStopped() {
    scene.directory().settings(row("stopped", true));
    try {
      scene.directory().settle();
      assertThat(refusal(scene, fromTheMobile()).status()).isEqualTo(403);
      assertRecorded(scene, "STOPPED");
      assertNoJob(scene);
    } finally {
      scene.directory().settings(row("stopped", false));
      scene.directory().settle();
    }
  }

  @Test
  void aCallToANumberThatIsNoAccessNumber() {
    before = CallbackServer.now();
    String wrong = scene.presentedToA();

    SipMessage refusal = scene.carrier().triggerCall(scene.mobileNumber(), wrong).awaitFinal(SOON);

    assertThat(refusal.status()).isIn(404, 403);
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        scene
                            .directory()
                            .query("select reason from trigger_refusal where called = ?", wrong))
                    .containsExactly(Map.of("reason", "UNKNOWN_ACCESS_NUMBER")));
    assertNoJob(scene);
  }

  @Test
  void aCallFromAnAddressThatIsNoTrunk() {
    InetSocketAddress nobodys = new InetSocketAddress("127.10.253.1", FreePorts.one());
    try (Carrier stranger = Carrier.open(nobodys, EXCHANGE.server().sip(), scene.trace())) {
      SipMessage refusal =
          stranger.triggerCall(scene.mobileNumber(), scene.accessNumber()).awaitFinal(SOON);

      assertThat(refusal.status()).isIn(403, 404);
      scene.mobile().expectNoCall(Duration.ofSeconds(1));
    }
  }
}
