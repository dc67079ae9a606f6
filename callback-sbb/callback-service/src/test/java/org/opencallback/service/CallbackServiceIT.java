package org.opencallback.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.service.ServiceScene.COMPANY;
import static org.opencallback.service.ServiceScene.MOBILE;
import static org.opencallback.service.ServiceScene.SOON;
import static org.opencallback.service.ServiceScene.answeredCallback;
import static org.opencallback.service.ServiceScene.carrier;
import static org.opencallback.service.ServiceScene.exchange;
import static org.opencallback.service.ServiceScene.order;
import static org.opencallback.service.ServiceScene.policy;
import static org.opencallback.service.ServiceScene.to;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.job.CallLimits;
import org.opencallback.job.CallOutcome;
import org.opencallback.job.CallReport;
import org.opencallback.job.CallbackOrder;
import org.opencallback.network.Attempts;
import org.opencallback.network.DigitMode;
import org.opencallback.network.IncomingCall;

/** The main job and its races, on real packets. */
class CallbackServiceIT implements TriggerServiceContract, CallbackServiceContract, DialogContract {

  @TempDir private static Path directory;

  @BeforeAll
  static void start() throws Exception {
    ServiceScene.open(directory);
  }

  @AfterAll
  static void nothingIsLeft() {
    try {
      exchange.awaitNothingLeft();
    } finally {
      carrier.close();
      exchange.close();
    }
  }

  @BeforeEach
  @AfterEach
  void forget() {
    exchange.beans().forget();
  }

  @Test
  void cutsACallAtItsLimitWithAWarning() throws Exception {
    Attempts.oneOf(3, CallbackServiceIT::assertCutWithAWarning);
  }

  private static void assertCutWithAWarning() throws Exception {
    exchange.beans().forget();
    exchange.beans().route("101", to("101", COMPANY));
    exchange.due(
        new CallbackOrder(
            19,
            1,
            1,
            to(MOBILE, COMPANY),
            "PL",
            policy(),
            new CallLimits(Duration.ofSeconds(5), Duration.ofMinutes(3), Duration.ofSeconds(2))));
    IncomingCall a = carrier.expectCall(MOBILE, SOON).answer();
    a.sendDigits("101", DigitMode.RTP_EVENT);
    IncomingCall b = carrier.expectCall("101", SOON).answer();
    a.awaitBye(SOON);
    b.awaitBye();
    CallReport report = exchange.beans().awaitReport(19);
    assertThat(report.history()).contains("LimitWarning").contains("LimitReached");
    Duration lasted =
        Duration.between(report.legs().get(0).answeredAt(), report.legs().get(0).endedAt());
    assertThat(lasted).isBetween(Duration.ofMillis(4900), Duration.ofMillis(5500));
  }

  @Test
  void releasesTheCallWhenWeAreAtFaultAndReportsIt() throws Exception {
    exchange.due(order(20, to(MOBILE, COMPANY), Duration.ofHours(2)));
    IncomingCall a = carrier.expectCall(MOBILE, SOON).ring();
    exchange.beans().fail(1); // the record of the answer
    a.answer();
    a.awaitBye();
    assertThat(exchange.beans().awaitReport(20).outcome()).isEqualTo(CallOutcome.INTERNAL_ERROR);
  }

  @Test
  void reportsInTheEndAlthoughTheReportFailsAtFirst() throws Exception {
    IncomingCall a = answeredCallback(21);
    exchange.beans().awaitAnswer();
    exchange.beans().fail(2);
    a.hangUp();
    assertThat(exchange.beans().awaitReport(21).legs()).hasSize(1);
  }

  @Test
  void handlesManyCallsAtOnce() throws Exception {
    int calls = 60;
    for (int i = 0; i < calls; i++) {
      exchange.due(order(1000 + i, to("+4860100" + (1000 + i), COMPANY), Duration.ofHours(2)));
    }
    for (int i = 0; i < calls; i++) {
      IncomingCall a = carrier.expectCall("+4860100" + (1000 + i), SOON).ring().answer();
      a.hangUp();
    }
    Set<Long> jobs = new HashSet<>();
    for (int i = 0; i < calls; i++) {
      jobs.add(exchange.beans().awaitReport().jobId());
    }
    assertThat(jobs).hasSize(calls);
  }
}
