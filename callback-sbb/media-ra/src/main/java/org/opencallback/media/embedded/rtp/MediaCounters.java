package org.opencallback.media.embedded.rtp;

import java.util.concurrent.atomic.LongAdder;

/** What the whole engine has done since it was started. Thread-safe. */
public final class MediaCounters {

  private final LongAdder received = new LongAdder();
  private final LongAdder sent = new LongAdder();
  private final LongAdder discarded = new LongAdder();
  private final LongAdder sendErrors = new LongAdder();
  private final LongAdder lateFrames = new LongAdder();
  private final LongAdder digits = new LongAdder();
  private final LongAdder timeouts = new LongAdder();

  public void received() {
    received.increment();
  }

  public void sent() {
    sent.increment();
  }

  public void discarded() {
    discarded.increment();
  }

  public void sendError() {
    sendErrors.increment();
  }

  public void digit() {
    digits.increment();
  }

  public void timeout() {
    timeouts.increment();
  }

  void lateFrames(long frames) {
    lateFrames.add(frames);
  }

  /** RTP packets that came from a peer and were accepted. */
  public long packetsReceived() {
    return received.sum();
  }

  /** RTP packets sent. */
  public long packetsSent() {
    return sent.sum();
  }

  /** Packets from strangers, and packets that were no RTP of the leg. */
  public long packetsDiscarded() {
    return discarded.sum();
  }

  /** Packets that the operating system did not take. */
  public long packetsUnsent() {
    return sendErrors.sum();
  }

  /** Times of 20 ms that were left out because the machine stood still. */
  public long framesLate() {
    return lateFrames.sum();
  }

  /** Key presses told. */
  public long digitsTold() {
    return digits.sum();
  }

  /** Media time-outs told. */
  public long timeoutsTold() {
    return timeouts.sum();
  }
}
