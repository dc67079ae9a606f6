package org.opencallback.media.embedded;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.opencallback.media.embedded.sdp.Direction;

/**
 * Notices that a party has fallen silent. It watches once the party was heard or is sent something:
 * a peer that is still ringing owes us nothing. Not thread-safe.
 */
final class SilenceWatch {

  private final long limitNanos;
  private boolean expecting;
  private boolean told;
  private long lastNanos;

  SilenceWatch(Duration limit) {
    this.limitNanos = limit.toNanos();
  }

  /** Something has come. */
  void heard(long nanos) {
    expecting = true;
    told = false;
    lastNanos = nanos;
  }

  /** The party should be heard from now on. */
  void expect(long nanos) {
    if (!expecting) {
      expecting = true;
      lastNanos = nanos;
    }
  }

  /** What was agreed has changed: the time begins anew. */
  void restart(long nanos) {
    lastNanos = nanos;
    told = false;
  }

  /**
   * How long the party has been silent, if that is too long and was not told yet.
   *
   * @param direction of the leg; a party on hold may be silent
   */
  @Nullable Duration overdue(Direction direction, long nanos) {
    if (direction != Direction.SENDRECV) {
      lastNanos = nanos;
      return null;
    }
    if (!expecting || told || nanos - lastNanos < limitNanos) {
      return null;
    }
    told = true;
    return Duration.ofNanos(nanos - lastNanos);
  }
}
