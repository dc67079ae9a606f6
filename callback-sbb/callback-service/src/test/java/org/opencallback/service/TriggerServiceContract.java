package org.opencallback.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.service.ServiceScene.ACCESS;
import static org.opencallback.service.ServiceScene.MOBILE;
import static org.opencallback.service.ServiceScene.SOON;
import static org.opencallback.service.ServiceScene.carrier;
import static org.opencallback.service.ServiceScene.exchange;
import static org.opencallback.service.ServiceScene.outside;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.opencallback.network.Attempts;
import org.opencallback.network.InviteSpec;
import org.opencallback.network.TriggerCall;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.trigger.FinalResponse;
import org.opencallback.trigger.RefusalReason;
import org.opencallback.trigger.TriggerDecision;

/** The trigger on real packets. */
interface TriggerServiceContract {

  @Test
  default void letsATriggerRingThenPromisesThenRefuses() {
    Attempts.oneOf(3, this::assertRingsThenPromisesThenRefuses);
  }

  private void assertRingsThenPromisesThenRefuses() {
    exchange.beans().forget();
    TriggerCall trigger = carrier.triggerCall(MOBILE, ACCESS);
    trigger.awaitProvisional(100);
    SipMessage ringing = trigger.awaitProvisional(180);
    SipMessage refusal = trigger.awaitFinal();

    assertThat(ringing.hasSdp()).isFalse();
    assertThat(ringing.toTag()).isNotEmpty().isEqualTo(refusal.toTag());
    assertThat(refusal.status()).isEqualTo(486);
    assertThat(refusal.reason()).isEqualTo("Busy Here");
    assertThat(refusal.header("Reason")).contains("Q.850;cause=17;text=\"callback\"");
    assertThat(trigger.ringTime()).isBetween(Duration.ofMillis(290), Duration.ofMillis(800));
    Beans.Promise promise = exchange.beans().awaitPromise();
    assertThat(promise.at()).isBefore(trigger.finalAt());
    assertThat(exchange.beans().awaitCleared().jobId()).isEqualTo(promise.jobId());
    assertThat(exchange.beans().awaitDecision().peer().port())
        .isEqualTo(carrier.address().getPort());
  }

  @Test
  default void promisesJustTheSameWhenTheCallerHangsUp() {
    exchange
        .beans()
        .decide(call -> new TriggerDecision.Accepted(Beans.plan(call, Duration.ofSeconds(6))));
    TriggerCall trigger = carrier.triggerCall(MOBILE, ACCESS);
    trigger.awaitProvisional(180);

    assertThat(trigger.cancel().status()).isEqualTo(487);
    assertThat(trigger.ringTime()).isLessThan(Duration.ofSeconds(6));
    exchange.beans().awaitCleared();
    assertThat(exchange.beans().promises()).hasSize(1);
  }

  @Test
  default void answersACancelThatCrossesTheRefusalAndPromisesOnce() {
    TriggerCall trigger = carrier.triggerCall(MOBILE, ACCESS);
    trigger.awaitFinal();
    trigger.sendCancel();

    carrier
        .trace()
        .await(
            "200 to the CANCEL",
            entry ->
                entry.message().status() == 200
                    && entry.message().callId().equals(trigger.callId()),
            SOON);
    exchange.beans().awaitCleared();
    assertThat(exchange.beans().promises()).hasSize(1);
  }

  @Test
  default void refusesAtOnceAsDecided() {
    exchange
        .beans()
        .decide(
            call ->
                new TriggerDecision.Refused(
                    RefusalReason.UNKNOWN_CALLER, new FinalResponse(403, 21)));
    TriggerCall trigger = carrier.triggerCall("+48600999999", ACCESS);
    SipMessage refusal = trigger.awaitFinal();

    assertThat(refusal.status()).isEqualTo(403);
    assertThat(refusal.header("Reason")).contains("Q.850;cause=21;text=\"callback\"");
    assertThat(trigger.timeOf("180")).isEmpty();
    assertThat(exchange.beans().promises()).isEmpty();
  }

  @Test
  default void asksToTryAgainLaterWhenThereIsTooMuchToDo() {
    exchange
        .beans()
        .decide(
            call ->
                new TriggerDecision.Refused(RefusalReason.CONGESTION, new FinalResponse(503, 42)));
    SipMessage refusal = carrier.triggerCall(MOBILE, ACCESS).awaitFinal();

    assertThat(refusal.status()).isEqualTo(503);
    assertThat(refusal.header("Retry-After").orElseThrow()).matches("[0-9]{1,2}");
    assertThat(exchange.beans().promises()).isEmpty();
  }

  @Test
  default void sendsTheCallerElsewhereAsDecided() {
    exchange
        .beans()
        .decide(
            call ->
                new TriggerDecision.Redirected(
                    RefusalReason.UNKNOWN_CALLER, "sip:reception@192.0.2.5"));
    SipMessage moved = carrier.triggerCall("+48600999999", ACCESS).awaitFinal();

    assertThat(moved.status()).isEqualTo(302);
    assertThat(moved.header("Contact").orElseThrow()).contains("sip:reception@192.0.2.5");
  }

  @Test
  default void givesAFinalResponseWhateverGoesWrong() {
    exchange.beans().fail(1); // the decision
    assertThat(carrier.triggerCall(MOBILE, ACCESS).awaitFinal().status()).isEqualTo(500);

    exchange.beans().forget();
    TriggerCall unpromised = carrier.triggerCall(MOBILE, ACCESS);
    unpromised.awaitProvisional(180);
    exchange.beans().fail(1); // the promise
    assertThat(unpromised.awaitFinal().status()).isEqualTo(500);
    assertThat(exchange.beans().promises()).isEmpty();
  }

  @Test
  default void refusesWhatSipRefuses() {
    SipMessage reliable =
        carrier
            .triggerCall(InviteSpec.call(MOBILE, ACCESS).header("Require", "100rel"))
            .awaitFinal();
    assertThat(reliable.status()).isEqualTo(420);
    assertThat(reliable.header("Unsupported")).contains("100rel");
    assertThat(exchange.beans().promises()).isEmpty();
  }

  /** A trunk is known by its packets' source, so nobody may write another one into the Via. */
  @Test
  default void believesNoSourceThatTheCallerClaims() {
    exchange
        .beans()
        .decide(
            call ->
                new TriggerDecision.Refused(
                    RefusalReason.UNKNOWN_TRUNK, new FinalResponse(403, 21)));
    String peer = carrier.hostPort();
    long random = System.nanoTime();
    carrier.request(
        SipMessage.request("INVITE", "sip:" + ACCESS + "@127.0.0.1")
            .add("Via", "SIP/2.0/UDP " + peer + ";received=192.0.2.66;branch=z9hG4bK" + random)
            .add("Max-Forwards", "70")
            .add("From", "<sip:1@" + peer + ">;tag=a")
            .add("To", "<sip:" + ACCESS + "@127.0.0.1>")
            .add("Call-ID", random + "@" + peer)
            .add("CSeq", "1 INVITE")
            .add("Contact", "<sip:1@" + peer + ">")
            .build(),
        SOON);
    assertThat(exchange.beans().awaitDecision().peer().address()).isEqualTo("127.0.0.1");
  }

  @Test
  default void answersWhatIsNobodys() {
    assertThat(carrier.options(SOON).status()).isEqualTo(200);
    assertThat(outside("BYE").status()).isEqualTo(481);
    assertThat(outside("INFO").status()).isEqualTo(481);
    assertThat(outside("CANCEL").status()).isEqualTo(481);
    assertThat(outside("REGISTER").status()).isEqualTo(405);
    assertThat(outside("SUBSCRIBE").status()).isEqualTo(405);
    assertThat(outside("HELLO").status()).isEqualTo(501);
  }
}
