package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Directory.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.network.CallScript;
import org.opencallback.network.TriggerCall;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Scene;

/** A thousand triggers, twenty each second. */
class LoadIT {

  private static final int CALLS = 1_000;
  private static final long GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  @Test
  void eachIsCalledBackOnceAndNothingIsLeft() {
    try (Scene scene = EXCHANGE.scene(row("ring_time_ms", 200).and("delay_ms", 5_000))) {
      scene.moreMobiles(CALLS - 1);
      EXCHANGE.directory().settle();
      scene.carrier().whenAnyCalled(CallScript.talk(Duration.ZERO, Duration.ofMillis(200)));

      List<TriggerCall> triggers = ring(scene);

      awaitAllDone(scene);
      SoftAssertions softly = new SoftAssertions();
      softly
          .assertThat(triggers)
          .as("refused as busy")
          .allMatch(trigger -> trigger.awaitFinal().status() == 486);
      softly
          .assertThat(IntStream.range(0, CALLS).map(i -> callbacks(scene, i)).boxed())
          .as("called back once each")
          .allMatch(count -> count == 1);
      softly
          .assertThat(scene.allJobs())
          .extracting(job -> job.get("status"))
          .hasSize(CALLS)
          .containsOnly("COMPLETED");
      softly.assertAll();
    }
    EXCHANGE.server().leftovers().awaitNone();
    assertThat(EXCHANGE.server().logLines(" ERROR ")).isEmpty();
  }

  /** One trigger each 50 ms, by the clock and not by the answers. */
  private static List<TriggerCall> ring(Scene scene) {
    List<TriggerCall> triggers = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < CALLS; i++) {
      LockSupport.parkNanos(start + i * GAP_NANOS - System.nanoTime());
      triggers.add(scene.carrier().triggerCall(scene.mobileNumber(i), scene.accessNumber()));
    }
    return triggers;
  }

  private static void awaitAllDone(Scene scene) {
    Awaitility.await("all jobs to end")
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () ->
                EXCHANGE
                        .directory()
                        .count(
                            "callback_request where access_number_id = ?"
                                + " and status in ('COMPLETED', 'FAILED', 'CANCELLED')",
                            scene.accessNumberId())
                    >= CALLS);
  }

  private static int callbacks(Scene scene, int index) {
    return scene.carrier().callsTo(scene.mobileNumber(index)).size();
  }
}
