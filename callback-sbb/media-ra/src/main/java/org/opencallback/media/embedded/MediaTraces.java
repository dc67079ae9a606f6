package org.opencallback.media.embedded;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javax.slee.facilities.Tracer;

/**
 * What the adaptor writes to its tracer; failures at most once a second, with a count of the rest.
 */
final class MediaTraces {

  private static final long INTERVAL_NANOS = 1_000_000_000L;

  private final Tracer tracer;
  private final LongSupplier nanoClock;
  private final AtomicLong next;
  private final AtomicLong suppressed = new AtomicLong();

  MediaTraces(Tracer tracer, LongSupplier nanoClock) {
    this.tracer = tracer;
    this.nanoClock = nanoClock;
    this.next = new AtomicLong(nanoClock.getAsLong());
  }

  void info(String message) {
    tracer.info(message);
  }

  void fine(String message) {
    if (tracer.isFineEnabled()) {
      tracer.fine(message);
    }
  }

  /** Something that should not happen; somebody must look. */
  void problem(Throwable problem) {
    long due = next.get();
    long now = nanoClock.getAsLong();
    if (now - due < 0 || !next.compareAndSet(due, now + INTERVAL_NANOS)) {
      suppressed.incrementAndGet();
      return;
    }
    long others = suppressed.getAndSet(0);
    tracer.warning(
        "media engine: " + problem + (others > 0 ? "; " + others + " more before" : ""), problem);
  }
}
