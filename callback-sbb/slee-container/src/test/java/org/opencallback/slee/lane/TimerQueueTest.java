package org.opencallback.slee.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The heap of a lane's timers. */
final class TimerQueueTest {

  private final TimerQueue queue = new TimerQueue();

  private LaneTimer add(long expiryMs) {
    LaneTimer timer = new LaneTimer(expiryMs, () -> {});
    queue.add(timer);
    return timer;
  }

  @Test
  void expiresTheSoonestFirst() {
    LaneTimer late = add(30);
    LaneTimer early = add(10);
    LaneTimer middle = add(20);
    assertThat(queue.soonestMs()).isEqualTo(10);
    assertThat(queue.pollExpired(9)).isNull();
    assertThat(queue.pollExpired(10)).isSameAs(early);
    assertThat(queue.pollExpired(100)).isSameAs(middle);
    assertThat(queue.pollExpired(100)).isSameAs(late);
    assertThat(queue.pollExpired(100)).isNull();
  }

  @Test
  void forgetsATimerThatIsRemoved() {
    LaneTimer first = add(10);
    LaneTimer second = add(20);
    assertThat(queue.remove(first)).isTrue();
    assertThat(queue.remove(first)).isFalse();
    assertThat(queue.pollExpired(100)).isSameAs(second);
    assertThat(queue.size()).isZero();
  }

  @Test
  void refusesATimerTwice() {
    LaneTimer timer = add(10);
    assertThatThrownBy(() -> queue.add(timer)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void staysInOrderWhateverIsAddedAndRemoved() {
    Random random = new Random(240);
    List<LaneTimer> model = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      if (model.isEmpty() || random.nextInt(3) > 0) {
        model.add(add(random.nextInt(1_000)));
      } else {
        LaneTimer victim = model.remove(random.nextInt(model.size()));
        assertThat(queue.remove(victim)).isTrue();
      }
    }
    model.sort(Comparator.comparingLong(LaneTimer::expiryTimeMs));
    List<Long> drained = new ArrayList<>();
    LaneTimer next = queue.pollExpired(Long.MAX_VALUE);
    while (next != null) {
      drained.add(next.expiryTimeMs());
      next = queue.pollExpired(Long.MAX_VALUE);
    }
    assertThat(drained).isEqualTo(model.stream().map(LaneTimer::expiryTimeMs).toList());
  }
}
