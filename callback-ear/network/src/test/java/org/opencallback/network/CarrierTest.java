package org.opencallback.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opencallback.network.audio.AudioSession;
import org.opencallback.network.sip.NotSeenException;
import org.opencallback.network.sip.SipMessage;

/** Two carriers call one another over the loopback: one plays the exchange. */
class CarrierTest {

  private static final String MOBILE = "+48601000001";
  private static final String ACCESS = "+48221234500";
  private static final Duration SOON = Duration.ofSeconds(15);

  private final Carrier exchange = Carrier.open("127.0.0.1:0", "127.0.0.1:9");
  private final Carrier carrier = Carrier.open("127.0.0.1:0", exchange.hostPort());

  @AfterEach
  void close() {
    carrier.close();
    exchange.close();
  }

  @Test
  void aTriggerCallRingsAndIsRefusedWithItsCause() {
    TriggerCall trigger = carrier.mobile(MOBILE).trigger(ACCESS);
    IncomingCall seen = exchange.expectCall(ACCESS, SOON);
    seen.ring();
    assertThat(trigger.awaitProvisional(180).hasSdp()).isFalse();
    seen.reject(486, message -> message.add("Reason", "Q.850;cause=17;text=\"User busy\""));

    SipMessage refusal = trigger.awaitFinal();

    assertThat(refusal.status()).isEqualTo(486);
    assertThat(refusal.q850Cause()).hasValue(17);
    assertThat(trigger.clearedAt()).isAfterOrEqualTo(trigger.finalAt());
    assertThat(seen.presentedNumber()).isEqualTo(MOBILE);
    exchange.trace().await("the ACK", entry -> entry.message().isRequest("ACK"), SOON);
  }

  @Test
  void aCallerWhoHangsUpEarlyGets487() {
    exchange.whenAnyCalled(CallScript.noAnswer());
    TriggerCall trigger = carrier.triggerCall(MOBILE, ACCESS);
    trigger.awaitProvisional(180);

    assertThat(trigger.cancel().status()).isEqualTo(487);
    assertThat(exchange.expectCall(SOON).awaitCancel().isRequest("CANCEL")).isTrue();
  }

  @Test
  void aRefusalThatIsNotAcknowledgedComesAgain() {
    exchange.whenAnyCalled(CallScript.reject(486));
    TriggerCall trigger = carrier.triggerCall(InviteSpec.call(MOBILE, ACCESS).withoutAck());
    trigger.awaitFinal();

    carrier
        .trace()
        .await(
            "the refusal again",
            entry -> entry.message().status() == 486 && entry.remark().equals("retransmission"),
            SOON);
  }

  @Test
  void whatOnePartySaysArrivesBitForBit() {
    exchange.whenAnyCalled(CallScript.answerAfter(Duration.ZERO));
    TriggerCall caller = carrier.triggerCall(MOBILE, ACCESS);
    caller.awaitFinal();
    IncomingCall called = exchange.expectCall(SOON);

    List<byte[]> forth = caller.audio().sayNumberedFrames("A", 10);
    List<byte[]> back = called.audio().sayNumberedFrames("B", 10);

    called.audio().heard().awaitFrames(forth, 10, SOON);
    caller.audio().heard().awaitFrames(back, 10, SOON);
    assertThat(caller.audio().heard().countOf(forth)).isZero();
  }

  @Test
  void digitsArriveInEachOfTheThreeWays() {
    exchange.whenAnyCalled(CallScript.answerAfter(Duration.ZERO));
    TriggerCall caller = carrier.triggerCall(MOBILE, ACCESS);
    caller.awaitFinal();
    IncomingCall called = exchange.expectCall(SOON);

    caller.sendDigits("1*", DigitMode.RTP_EVENT);
    caller.sendDigits("0", DigitMode.INFO);

    assertThat(called.awaitRequest("INFO", SOON).body()).contains("Signal=0");
    assertThat(called.audio().heard().keys()).isEqualTo("1*");

    AudioSession speaking = caller.audio();
    Attempts.oneOf(
        5,
        () -> {
          speaking.sayTone(Duration.ofMillis(300), 697, 1209);
          assertThat(called.audio().heard().isTone(Duration.ofMillis(200), 697, 1209)).isTrue();
          assertThat(called.audio().heard().isTone(697, Duration.ofMillis(200))).isFalse();
        });
  }

  @Test
  void aCallIsHeldAndTakenBackAndCleared() {
    exchange.whenAnyCalled(CallScript.answerAfter(Duration.ZERO));
    TriggerCall caller = carrier.triggerCall(MOBILE, ACCESS);
    caller.awaitFinal();
    IncomingCall called = exchange.expectCall(SOON);
    called.awaitAck(SOON);

    assertThat(caller.hold().body()).contains("a=recvonly");
    assertThat(caller.resume().body()).contains("a=sendrecv");
    assertThat(called.hangUp().status()).isEqualTo(200);
    assertThat(caller.awaitBye().isRequest("BYE")).isTrue();
    assertThat(caller.isEnded()).isTrue();
  }

  @Test
  void aCallThatDoesNotComeIsReportedWithWhatCameInstead() {
    carrier.triggerCall(MOBILE, ACCESS);
    exchange.expectCall(ACCESS, SOON);

    assertThatThrownBy(() -> exchange.expectCall("101", Duration.ofMillis(50)))
        .isInstanceOf(NotSeenException.class)
        .hasMessageContaining("a call to 101");
    exchange.expectNoCall("101", Duration.ofMillis(50));
  }

  @Test
  void aCallThatShouldNotComeIsReported() {
    carrier.triggerCall(MOBILE, ACCESS);

    assertThatThrownBy(() -> exchange.expectNoCall(ACCESS, SOON))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("INVITE sip:" + ACCESS);
  }

  @Test
  void anExchangeIsAskedForItsOptions() {
    assertThat(carrier.options(SOON).status()).isEqualTo(200);
  }

  @Test
  void aDeafExchangeAnswersNothing() {
    exchange.deaf(true);

    assertThatThrownBy(() -> carrier.options(Duration.ofMillis(100)))
        .isInstanceOf(NotSeenException.class);
  }

  @Test
  void anAddressThatIsTakenIsNamed() {
    assertThatThrownBy(() -> Carrier.open(carrier.hostPort(), exchange.hostPort()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(String.valueOf(carrier.address().getPort()));
  }
}
