package org.opencallback.media.embedded.rtp;

import java.nio.ByteBuffer;

/**
 * The one RTP stream that a peer hears from us, whether we play a tone or relay somebody.
 *
 * <p>It has a single source identifier for all its life. Sequence numbers and timestamps go on
 * without a break when the sound changes; while one source is relayed, its gaps are kept, so that
 * the peer sees what was lost on the way. Not thread-safe.
 */
public final class OutboundStream {

  /** What is assumed of a packet that somebody else has made. */
  private static final int FRAME_SAMPLES = 160;

  private static final long NANOS_PER_SAMPLE = 125_000;

  private final int ssrc;
  private int sequence;
  private int timestamp;
  private int samplesOfLast = FRAME_SAMPLES;
  private long nanos;
  private boolean started;

  private boolean relaying;
  private int relayedSsrc;
  private int sequenceOffset;
  private int timestampOffset;

  private long packets;
  private long octets;

  /** Sequence and timestamp begin at random values (RFC 3550 §5.1). */
  public OutboundStream(int ssrc, int firstSequence, int firstTimestamp) {
    this.ssrc = ssrc;
    this.sequence = (firstSequence - 1) & 0xFFFF;
    this.timestamp = firstTimestamp;
  }

  /**
   * Begins a packet of our own; the payload is to be appended.
   *
   * @param nanos when the packet is due
   * @param samples how much audio it will have
   */
  public void own(ByteBuffer packet, int payloadType, long nanos, int samples) {
    boolean spurt =
        !started || relaying || nanos - this.nanos > 2L * samplesOfLast * NANOS_PER_SAMPLE;
    sequence = (sequence + 1) & 0xFFFF;
    timestamp = next(nanos);
    Rtp.begin(packet, payloadType, spurt, sequence);
    Rtp.patchSource(packet, timestamp, ssrc);
    packet.position(Rtp.HEADER);
    started = true;
    relaying = false;
    samplesOfLast = samples;
    sent(samples, nanos);
  }

  /** Makes a packet of somebody else one of this stream, in place. */
  public void relay(ByteBuffer packet, int payloadType, long nanos) {
    int source = Rtp.ssrc(packet);
    boolean spurt = !relaying || source != relayedSsrc;
    if (spurt) {
      sequenceOffset = sequence + 1 - Rtp.sequence(packet);
      timestampOffset = next(nanos) - Rtp.timestamp(packet);
      relaying = true;
      relayedSsrc = source;
    }
    int newSequence = (Rtp.sequence(packet) + sequenceOffset) & 0xFFFF;
    int newTimestamp = Rtp.timestamp(packet) + timestampOffset;
    Rtp.patch(packet, payloadType, spurt || Rtp.marker(packet), newSequence);
    Rtp.patchSource(packet, newTimestamp, ssrc);
    if (isAhead(newSequence)) {
      sequence = newSequence;
      timestamp = newTimestamp - timestamp > 0 ? newTimestamp : timestamp;
    }
    started = true;
    samplesOfLast = FRAME_SAMPLES;
    sent(packet.limit() - Rtp.HEADER, nanos);
  }

  /** A packet of the relayed source that the peer cannot take: it leaves no gap in our numbers. */
  public void drop(ByteBuffer packet) {
    boolean ours = relaying && Rtp.ssrc(packet) == relayedSsrc;
    if (ours && isAhead((Rtp.sequence(packet) + sequenceOffset) & 0xFFFF)) {
      sequenceOffset--;
    }
  }

  /** From now on something is to be sent. */
  public void expect(long nanos) {
    if (!started) {
      this.nanos = nanos;
    }
  }

  /** Since when nothing has been sent, in nanoseconds before {@code nanos}. */
  public long quietFor(long nanos) {
    return nanos - this.nanos;
  }

  /** Nothing is sent for a while; whatever comes next begins anew. */
  public void pause() {
    relaying = false;
  }

  public int ssrc() {
    return ssrc;
  }

  /** Packets sent up to now. */
  public long packets() {
    return packets;
  }

  /** Payload octets sent up to now, for sender reports. */
  long octets() {
    return octets;
  }

  /** The RTP timestamp that belongs to a moment, for sender reports. */
  int timestampAt(long nanos) {
    return timestamp + samples(nanos);
  }

  private int next(long nanos) {
    return started ? timestamp + Math.max(samplesOfLast, snap(samples(nanos))) : timestamp;
  }

  /** A packet that comes a little early or late is still the next one. */
  private int snap(int samples) {
    return Math.abs(samples - samplesOfLast) < samplesOfLast / 2 ? samplesOfLast : samples;
  }

  private int samples(long nanos) {
    return started ? (int) ((nanos - this.nanos) / NANOS_PER_SAMPLE) : 0;
  }

  private boolean isAhead(int newSequence) {
    return (short) (newSequence - sequence) > 0;
  }

  private void sent(int payload, long nanos) {
    this.nanos = nanos;
    packets++;
    octets += payload;
  }
}
