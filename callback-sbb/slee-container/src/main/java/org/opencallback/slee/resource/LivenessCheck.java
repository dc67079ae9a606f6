package org.opencallback.slee.resource;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.lane.Lane;
import org.opencallback.slee.lane.LaneTimer;

/**
 * Asks adaptors again and again whether the activities that have been quiet for long are still
 * alive (JSR 240 §15.12), so that one whose end was lost does not stay for ever.
 */
public final class LivenessCheck {

  /** An activity is asked about if no event was fired on it between two checks. */
  private static final Duration INTERVAL = Duration.ofMinutes(15);

  private final Lane lane;
  private final Clock clock;
  private final Supplier<? extends Collection<ResourceAdaptorEntity>> entities;

  /**
   * Creates the check.
   *
   * @param lane keeps the time
   * @param entities gives the entities that are active
   */
  public LivenessCheck(
      Lane lane, Clock clock, Supplier<? extends Collection<ResourceAdaptorEntity>> entities) {
    this.lane = lane;
    this.clock = clock;
    this.entities = entities;
  }

  /** Begins; it ends with the lane. */
  public void start() {
    lane.arm(new LaneTimer(clock.millis() + INTERVAL.toMillis(), this::check));
  }

  private void check() {
    for (ResourceAdaptorEntity entity : entities.get()) {
      for (ActivityContext context : entity.contexts()) {
        if (context.wasQuiet()) {
          context.lane().execute(() -> entity.queryLiveness(context));
        }
      }
    }
    start();
  }
}
