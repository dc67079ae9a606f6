package org.opencallback.media.embedded.rtp;

/**
 * What came of a peer's RTP stream: sequence (RFC 3550 appendix A.1, A.3) and jitter (A.8). Totals
 * go on when the peer changes its source identifier. Not thread-safe.
 */
public final class ReceptionStatistics {

  private static final long NANOS_PER_SAMPLE = 125_000;
  private static final double SAMPLES_PER_MS = 8;

  /** Sequence numbers farther apart than this are a new beginning (A.1: MAX_DROPOUT). */
  private static final int MAX_DROPOUT = 3000;

  /** Packets this much behind are still late ones and no new beginning (A.1: MAX_MISORDER). */
  private static final int MAX_MISORDER = 100;

  private boolean started;
  private int ssrc;
  private int baseSequence;
  private int highest;
  private int cycles;
  private long received;
  private long expectedBefore;
  private long receivedBefore;
  private long expectedAtReport;
  private long receivedAtReport;
  private int lastTransit;
  private boolean hasTransit;
  private double jitter;

  /**
   * Counts a packet.
   *
   * @param paced whether timestamp and arrival belong together: not so in telephone events
   * @param nanos when it came
   */
  public void received(int packetSsrc, int sequence, int timestamp, boolean paced, long nanos) {
    int delta = (short) (sequence - highest);
    if (!started || packetSsrc != ssrc || delta > MAX_DROPOUT || delta < -MAX_MISORDER) {
      begin(packetSsrc, sequence);
    } else if (delta > 0) {
      if (sequence < highest) {
        cycles++;
      }
      highest = sequence;
    }
    received++;
    if (paced) {
      jitter(timestamp, nanos);
    }
  }

  private void begin(int newSsrc, int sequence) {
    expectedBefore += started ? expectedHere() : 0;
    receivedBefore += received;
    received = 0;
    started = true;
    ssrc = newSsrc;
    baseSequence = sequence;
    highest = sequence;
    cycles = 0;
    hasTransit = false;
  }

  /** A.8: the difference in transit time of two packets, smoothed by 1/16. */
  private void jitter(int timestamp, long nanos) {
    int transit = (int) (nanos / NANOS_PER_SAMPLE) - timestamp;
    if (hasTransit) {
      jitter += (Math.abs(transit - lastTransit) - jitter) / 16;
    }
    lastTransit = transit;
    hasTransit = true;
  }

  /** Source identifier of the peer's stream; meaningful once something was received. */
  public int ssrc() {
    return ssrc;
  }

  public long received() {
    return receivedBefore + received;
  }

  /** Packets missing up to now; never negative, although duplicates may hide a loss (A.3). */
  public long lost() {
    return Math.max(0, expected() - received());
  }

  public double jitterMillis() {
    return jitter / SAMPLES_PER_MS;
  }

  int jitterSamples() {
    return (int) jitter;
  }

  /** Highest sequence number, extended by the count of its wrap-arounds. */
  int extendedHighest() {
    return (cycles << 16) | highest;
  }

  /** Part of the packets lost since the last call, in 1/256 (A.3). */
  int fractionLost() {
    long expectedNow = expected() - expectedAtReport;
    long lostNow = expectedNow - (received() - receivedAtReport);
    expectedAtReport = expected();
    receivedAtReport = received();
    return expectedNow <= 0 || lostNow <= 0 ? 0 : (int) Math.min(255, (lostNow << 8) / expectedNow);
  }

  private long expected() {
    return expectedBefore + (started ? expectedHere() : 0);
  }

  private long expectedHere() {
    return ((long) cycles << 16) + highest - baseSequence + 1;
  }
}
