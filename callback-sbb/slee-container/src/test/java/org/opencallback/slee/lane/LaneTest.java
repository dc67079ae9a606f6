package org.opencallback.slee.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lanes: order, sleep, survival, end. */
final class LaneTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Lanes lanes = new Lanes(2, Clock.systemUTC(), Thread::new);
  private final Lane lane = lanes.all().get(0);

  @BeforeEach
  void start() {
    lanes.start();
  }

  @AfterEach
  void stop() throws Exception {
    lanes.stop(PATIENCE);
  }

  @Test
  void doesEverythingInTheOrderItCame() throws Exception {
    List<Integer> done = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      int number = i;
      lane.execute(() -> done.add(number));
    }
    assertThat(lanes.awaitQueued(PATIENCE)).isTrue();
    assertThat(done).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
    assertThat(lane.queueLength()).isZero();
    assertThat(lane.oldestWaiting()).isZero();
  }

  @Test
  void goesOnAfterATaskThatFails() throws Exception {
    lane.execute(
        () -> {
          throw new AssertionError("not even an error ends a lane");
        });
    AtomicReference<Lane> seen = new AtomicReference<>();
    lane.execute(() -> seen.set(Lane.current()));
    assertThat(lanes.awaitQueued(PATIENCE)).isTrue();
    assertThat(seen.get()).isSameAs(lane);
    assertThat(Lane.current()).isNull();
  }

  @Test
  void goesOnAfterAnInterrupt() throws Exception {
    lane.execute(() -> Thread.currentThread().interrupt());
    assertThat(lanes.awaitQueued(PATIENCE)).isTrue();
    assertThat(lanes.awaitQueued(PATIENCE)).isTrue();
  }

  @Test
  void expiresTimersWithoutAnythingElseHappening() throws Exception {
    CountDownLatch expired = new CountDownLatch(1);
    lane.arm(new LaneTimer(System.currentTimeMillis() + 20, expired::countDown));
    assertThat(expired.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void disarmsATimer() throws Exception {
    LaneTimer timer = new LaneTimer(System.currentTimeMillis() + 60_000, () -> {});
    lane.arm(timer);
    lanes.awaitQueued(PATIENCE);
    assertThat(lane.armedTimers()).isEqualTo(1);
    lane.disarm(timer);
    lanes.awaitQueued(PATIENCE);
    assertThat(lane.armedTimers()).isZero();
  }

  @Test
  void keepsAnActivityThatStartsOnALaneOnThatLane() throws Exception {
    List<Lane> chosen = new CopyOnWriteArrayList<>();
    for (Lane each : lanes.all()) {
      each.execute(
          () -> {
            for (int handle = 0; handle < 10; handle++) {
              chosen.add(lanes.forNewActivity(handle).equals(each) ? each : null);
            }
          });
    }
    lanes.awaitQueued(PATIENCE);
    assertThat(chosen).hasSize(20).doesNotContainNull();
    assertThat(lanes.forNewActivity("call")).isSameAs(lanes.byHash("call"));
  }

  @Test
  void endsAfterTheLastTask() throws Exception {
    List<String> done = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 100; i++) {
      lane.execute(() -> done.add("x"));
    }
    assertThat(lanes.stop(PATIENCE)).isEmpty();
    assertThat(done).hasSize(100);
  }

  @Test
  void saysWhichLaneDoesNotEnd() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    lane.execute(
        () -> {
          try {
            goOn.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    assertThat(lanes.stop(Duration.ofMillis(10))).containsExactly(lane);
    goOn.countDown();
    assertThat(lanes.stop(PATIENCE)).isEmpty();
  }

  @Test
  void needsAtLeastOneLane() {
    assertThatThrownBy(() -> new Lanes(0, Clock.systemUTC(), Thread::new))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lanes = 0");
  }
}
