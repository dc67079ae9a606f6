package org.opencallback.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.job.CallLimits;
import org.opencallback.job.CallOutcome;
import org.opencallback.job.CallReport;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.DialPolicy;
import org.opencallback.job.Origination;
import org.opencallback.job.SipTarget;
import org.opencallback.job.TrunkCall;
import org.opencallback.job.TrunkKind;
import org.opencallback.network.Carrier;
import org.opencallback.network.DigitMode;
import org.opencallback.network.IncomingCall;
import org.opencallback.network.TriggerCall;
import org.opencallback.trigger.Transport;
import org.opencallback.trigger.TriggerDecision;

/** Stopping the exchange takes leave of everybody: nobody is left on a dead line. */
class StoppingIT {

  private static final String MOBILE = "+48601000001";
  private static final Duration SOON = Duration.ofSeconds(15);

  @TempDir private static Path directory;

  private static Exchange exchange;
  private static Carrier carrier;

  private static IncomingCall talkingA;
  private static IncomingCall talkingB;
  private static IncomingCall unanswered;
  private static TriggerCall ringing;

  /** Three calls are in progress when the exchange is stopped. */
  @BeforeAll
  static void stop() throws Exception {
    exchange = new Exchange(directory);
    carrier = exchange.carrier();
    exchange.beans().route("101", to("101"));
    talkingA = callback(1).answer();
    talkingA.sendDigits("101", DigitMode.RTP_EVENT);
    talkingB = carrier.expectCall("101", SOON).answer();
    unanswered = callback(2);
    exchange
        .beans()
        .decide(call -> new TriggerDecision.Accepted(Beans.plan(call, Duration.ofMinutes(1))));
    ringing = carrier.triggerCall(MOBILE, "+48221234500");
    ringing.awaitProvisional(180);

    exchange.close();
  }

  @AfterAll
  static void close() {
    carrier.close();
  }

  @Test
  void releasesBothPartiesOfACallAndRecordsIt() {
    talkingA.awaitBye(SOON);
    talkingB.awaitBye(SOON);
    CallReport report = report(1);
    assertThat(report.outcome()).isEqualTo(CallOutcome.CONNECTED);
    assertThat(report.legs()).hasSize(2);
  }

  @Test
  void cancelsACallbackThatIsNotAnsweredSoThatItCanBeMadeLater() {
    unanswered.awaitCancel();
    assertThat(report(2).outcome()).isEqualTo(CallOutcome.NO_TRUNK);
  }

  @Test
  void promisesToAMobileThatIsRinging() {
    assertThat(ringing.awaitFinal(SOON).status()).isEqualTo(486);
    assertThat(exchange.beans().promises()).hasSize(1);
  }

  private static CallReport report(long job) {
    return exchange.beans().reports().stream()
        .filter(report -> report.jobId() == job)
        .findFirst()
        .orElseThrow();
  }

  private static IncomingCall callback(long job) throws Exception {
    exchange.due(
        new CallbackOrder(
            job,
            1,
            1,
            to(MOBILE),
            "PL",
            new DialPolicy(Duration.ofSeconds(10), Duration.ofSeconds(5), 20, 3, '#', "**"),
            new CallLimits(Duration.ofHours(2), Duration.ofMinutes(3), Duration.ofSeconds(15))));
    return carrier.expectCall(MOBILE, SOON).ring();
  }

  private static Origination to(String number) {
    TrunkCall trunk =
        new TrunkCall(
            1,
            "trunk",
            TrunkKind.VOIP,
            new SipTarget("127.0.0.1", carrier.address().getPort(), Transport.UDP),
            number,
            "+48221234567",
            List.of("PCMA"));
    return new Origination(number, List.of(trunk), Duration.ofSeconds(30));
  }
}
