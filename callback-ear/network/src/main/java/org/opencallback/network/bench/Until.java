package org.opencallback.network.bench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for a condition that can only be looked at. */
final class Until {

  private Until() {}

  /**
   * Looks at a condition now and again until it holds.
   *
   * @return false if it did not hold within that time
   */
  static boolean holds(BooleanSupplier condition, Duration step, Duration longest) {
    long deadline = System.nanoTime() + longest.toNanos();
    CountDownLatch never = new CountDownLatch(1);
    try {
      while (!condition.getAsBoolean()) {
        if (System.nanoTime() - deadline > 0
            || never.await(step.toMillis(), TimeUnit.MILLISECONDS)) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
