package org.opencallback.media.embedded.rtp;

/** Wall-clock time in the format of NTP (RFC 3550 §4) from a monotonic clock. Thread-safe. */
public final class NtpClock {

  /** Seconds from 1900 to 1970. */
  private static final long NTP_EPOCH = 2_208_988_800L;

  private static final long NANOS = 1_000_000_000L;

  private final long originMillis;
  private final long originNanos;

  /** Ties a moment of the monotonic clock to the wall-clock time in milliseconds since 1970. */
  public NtpClock(long millis, long nanos) {
    this.originMillis = millis;
    this.originNanos = nanos;
  }

  /** Seconds since 1900 in the upper 32 bits, their fraction in the lower. */
  public long ntp(long nanos) {
    long since = Math.floorMod(originMillis, 1000L) * 1_000_000 + (nanos - originNanos);
    long seconds = NTP_EPOCH + Math.floorDiv(originMillis, 1000L) + Math.floorDiv(since, NANOS);
    return (seconds << 32) | (Math.floorMod(since, NANOS) << 32) / NANOS;
  }

  /** An interval in units of 1/65536 s. */
  static int shortInterval(long nanos) {
    return (int) (nanos * 65536 / NANOS);
  }
}
