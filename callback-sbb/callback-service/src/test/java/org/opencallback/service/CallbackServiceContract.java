package org.opencallback.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.service.ServiceScene.COMPANY;
import static org.opencallback.service.ServiceScene.MOBILE;
import static org.opencallback.service.ServiceScene.SHOP;
import static org.opencallback.service.ServiceScene.SOON;
import static org.opencallback.service.ServiceScene.answeredCallback;
import static org.opencallback.service.ServiceScene.carrier;
import static org.opencallback.service.ServiceScene.exchange;
import static org.opencallback.service.ServiceScene.order;
import static org.opencallback.service.ServiceScene.to;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.opencallback.job.CallOutcome;
import org.opencallback.job.CallReport;
import org.opencallback.job.LegReport;
import org.opencallback.job.Origination;
import org.opencallback.network.Carrier;
import org.opencallback.network.DigitMode;
import org.opencallback.network.IncomingCall;

/** The callback and its races on real packets. */
interface CallbackServiceContract {

  @Test
  default void connectsTheMobileToWhatItDials() throws Exception {
    exchange.beans().route("0223334455", to(SHOP, COMPANY));
    IncomingCall a = answeredCallback(7);
    assertThat(a.presentedNumber()).isEqualTo(COMPANY);
    assertThat(a.invite().number("P-Asserted-Identity")).isEqualTo(COMPANY);
    assertThat(exchange.beans().awaitAnswer()).isEqualTo(7);
    a.audio().heard().awaitTone(425, SOON);

    a.sendDigits("0223334455", DigitMode.RTP_EVENT);
    IncomingCall b = carrier.expectCall(SHOP, SOON);
    assertThat(b.presentedNumber()).isEqualTo(COMPANY);
    assertThat(b.invite().text()).doesNotContain(MOBILE.substring(3));
    b.ring();
    a.audio().heard().awaitTone(425, SOON); // ringback
    b.answer();

    List<byte[]> ofA = a.audio().sayNumberedFrames("A", 50);
    b.audio().heard().awaitFrames(ofA, 40, SOON);
    List<byte[]> ofB = b.audio().sayNumberedFrames("B", 50);
    a.audio().heard().awaitFrames(ofB, 40, SOON);

    assertThat(a.hangUp().status()).isEqualTo(200);
    b.awaitBye();
    CallReport report = exchange.beans().awaitReport(7);
    assertThat(report.jobId()).isEqualTo(7);
    assertThat(report.outcome()).isEqualTo(CallOutcome.CONNECTED);
    assertThat(report.legs())
        .extracting(LegReport::party)
        .containsExactly(LegReport.Party.A, LegReport.Party.B);
    assertThat(report.legs()).allSatisfy(leg -> assertThat(leg.answeredAt()).isNotNull());
    assertThat(report.legs()).extracting(LegReport::q850Cause).containsOnly(16);
    assertThat(report.legs().get(0).callId()).isEqualTo(a.callId());
    assertThat(report.history()).contains("ALERTING_B: AnsweredB -> ACTIVE");
    Awaitility.await("the end of the call to be told")
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(exchange.beans().watched(7))
                    .containsSubsequence(
                        "CALLING_A",
                        "ALERTING_A",
                        "DIAL_TONE",
                        "DIALLING 0",
                        "DIALLING 0223334455",
                        "CALLING_B " + SHOP,
                        "ALERTING_B " + SHOP,
                        "ACTIVE " + SHOP,
                        "RELEASING",
                        "over"));
  }

  @Test
  default void takesDigitsByInfo() throws Exception {
    exchange.beans().route("101", to("101", COMPANY));
    IncomingCall a = answeredCallback(8);
    a.audio().heard().awaitTone(425, SOON);
    a.sendDigits("101", DigitMode.INFO);
    IncomingCall b = carrier.expectCall("101", SOON);
    b.answer();
    b.hangUp();
    a.audio().heard().awaitTone(425, SOON); // busy
    a.hangUp();
    assertThat(exchange.beans().awaitReport(8).outcome()).isEqualTo(CallOutcome.CONNECTED);
  }

  @Test
  default void reportsThatAIsBusy() throws Exception {
    exchange.due(order(9, to(MOBILE, COMPANY), Duration.ofHours(2)));
    carrier.expectCall(MOBILE, SOON).reject(486);
    CallReport report = exchange.beans().awaitReport(9);
    assertThat(report.outcome()).isEqualTo(CallOutcome.A_BUSY);
    assertThat(report.legs()).singleElement().extracting(LegReport::sipStatus).isEqualTo(486);
  }

  @Test
  default void triesTheNextTrunkOnA503AndWhenThePeerIsSilent() throws Exception {
    try (Carrier second = exchange.carrier();
        Carrier third = exchange.carrier()) {
      second.deaf(true);
      Origination route = to(MOBILE, COMPANY, carrier, second, third);
      exchange.due(order(10, route, Duration.ofHours(2)));
      carrier.expectCall(MOBILE, SOON).reject(503);
      IncomingCall a = third.expectCall(MOBILE, SOON).ring().answer();
      a.hangUp();
      second.deaf(false);
      CallReport report = exchange.beans().awaitReport(10);
      assertThat(report.outcome()).isEqualTo(CallOutcome.NOT_CONNECTED);
      assertThat(report.legs()).extracting(LegReport::sipStatus).containsExactly(503, 0, 0);
      assertThat(report.legs()).extracting(LegReport::trunkId).containsExactly(1L, 2L, 3L);
    }
  }

  @Test
  default void givesUpWhenANeverAnswers() throws Exception {
    Origination route =
        new Origination(MOBILE, to(MOBILE, COMPANY).attempts(), Duration.ofSeconds(1));
    exchange.due(order(11, route, Duration.ofHours(2)));
    IncomingCall a = carrier.expectCall(MOBILE, SOON).ring();
    a.awaitCancel();
    assertThat(exchange.beans().awaitReport(11).outcome()).isEqualTo(CallOutcome.A_NO_ANSWER);
  }

  @Test
  default void givesBusyToneThenDialToneWhenBIsBusy() throws Exception {
    exchange.beans().route("101", to("101", COMPANY));
    exchange.beans().route("102", to("102", COMPANY));
    IncomingCall a = answeredCallback(12);
    a.sendDigits("101", DigitMode.RTP_EVENT);
    carrier.expectCall("101", SOON).reject(486);
    a.audio().heard().awaitTone(425, SOON);
    a.sendDigits("102", DigitMode.RTP_EVENT);
    carrier.expectCall("102", SOON).answer().hangUp();
    a.hangUp();
    CallReport report = exchange.beans().awaitReport(12);
    assertThat(report.outcome()).isEqualTo(CallOutcome.CONNECTED);
    assertThat(report.legs()).extracting(LegReport::sipStatus).containsExactly(0, 486, 0);
  }

  @Test
  default void letsAHearTheEarlyMediaOfB() throws Exception {
    exchange.beans().route("101", to("101", COMPANY));
    IncomingCall a = answeredCallback(13);
    a.sendDigits("101", DigitMode.RTP_EVENT);
    IncomingCall b = carrier.expectCall("101", SOON).progress();
    a.audio().heard().awaitFrames(b.audio().sayNumberedFrames("early", 50), 30, SOON);
    b.answer();
    b.hangUp();
    a.hangUp();
    exchange.beans().awaitReport(13);
  }

  @Test
  default void givesDialToneAgainOnTheFollowOnKeys() throws Exception {
    exchange.beans().route("101", to("101", COMPANY));
    exchange.beans().route("102", to("102", COMPANY));
    IncomingCall a = answeredCallback(14);
    a.sendDigits("101", DigitMode.RTP_EVENT);
    IncomingCall first = carrier.expectCall("101", SOON).answer();
    a.sendDigits("**", DigitMode.RTP_EVENT);
    first.awaitBye();
    a.audio().heard().awaitTone(425, SOON);
    a.sendDigits("102", DigitMode.RTP_EVENT);
    IncomingCall ringing = carrier.expectCall("102", SOON).ring();
    a.sendDigits("**", DigitMode.RTP_EVENT);
    ringing.awaitCancel();
    a.hangUp();
    assertThat(exchange.beans().awaitReport(14).legs()).hasSize(3);
  }

  @Test
  default void releasesBWhenAHangsUpWhileBRings() throws Exception {
    exchange.beans().route("101", to("101", COMPANY));
    IncomingCall a = answeredCallback(15);
    a.sendDigits("101", DigitMode.RTP_EVENT);
    IncomingCall b = carrier.expectCall("101", SOON).ring();
    a.hangUp();
    b.awaitCancel();
    assertThat(exchange.beans().awaitReport(15).outcome()).isEqualTo(CallOutcome.NOT_CONNECTED);
  }

  @Test
  default void endsAnAnswerOfBThatCrossesTheHangUpOfA() throws Exception {
    exchange.beans().route("101", to("101", COMPANY));
    IncomingCall a = answeredCallback(16);
    a.sendDigits("101", DigitMode.RTP_EVENT);
    IncomingCall b = carrier.expectCall("101", SOON).ring();
    Thread answer = new Thread(b::sendAnswer);
    answer.start();
    a.hangUp();
    answer.join();
    if (b.isAnswered()) {
      b.awaitAck(SOON);
      b.awaitBye();
    }
    exchange.beans().awaitReport(16);
  }
}
