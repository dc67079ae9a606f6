package org.opencallback.media.embedded.dtmf;

/**
 * Reads the telephone events of one RTP stream (RFC 4733): tells each key press once.
 *
 * <p>All packets of a press carry the timestamp of its beginning, so the first one that arrives
 * tells the digit, whichever of them are lost. Not thread-safe.
 */
public final class TelephoneEvents {

  /** Octets of the payload: event, end bit with volume, duration (RFC 4733 §2.3). */
  public static final int PAYLOAD = 4;

  /** No digit. */
  public static final char NONE = 0;

  /** The event codes of the DTMF keys are the indexes of this (RFC 4733 §3.2). */
  private static final String DIGITS = "0123456789*#ABCD";

  /** Packets this far behind the newest event, in timestamp units of 1/8000 s, are late ones. */
  private static final int LATE = 5 * 8000;

  /** A press that lasts longer is told in segments of this length (RFC 4733 §2.5.1.3). */
  private static final int SEGMENT = 0xFFFF;

  private boolean any;
  private boolean ended;
  private int event;
  private int timestamp;
  private int duration;

  /**
   * Takes one packet.
   *
   * @param timestamp RTP timestamp
   * @param marker RTP marker bit
   * @param payload the four octets of the payload, big-endian
   * @return the digit if the packet is the first of its press, else {@link #NONE}
   */
  public char receive(int timestamp, boolean marker, int payload) {
    int code = payload >>> 24;
    boolean end = (payload & 0x800000) != 0;
    int length = payload & 0xFFFF;
    if (code >= DIGITS.length()) {
      return NONE;
    }
    boolean same =
        any && (timestamp == this.timestamp || continues(timestamp, marker, code, length));
    if (!same && any && isLate(timestamp)) {
      return NONE;
    }
    boolean wasEnded = same && ended && timestamp == this.timestamp;
    any = true;
    event = code;
    this.timestamp = timestamp;
    duration = length;
    ended = end || wasEnded;
    return same ? NONE : DIGITS.charAt(code);
  }

  /** Forgets what was before: another source sends from now on. */
  public void reset() {
    any = false;
  }

  /**
   * Whether a packet with a new timestamp still belongs to the press before: it is the next segment
   * of a long one, or its sender moves the timestamp within a press, which RFC 4733 forbids but
   * some gateways do.
   */
  private boolean continues(int newTimestamp, boolean marker, int code, int length) {
    if (marker || ended || code != event) {
      return false;
    }
    boolean nextSegment = newTimestamp == timestamp + SEGMENT;
    boolean driftingTimestamp = length > duration && newTimestamp - timestamp < 8000;
    return nextSegment || driftingTimestamp;
  }

  private boolean isLate(int newTimestamp) {
    int behind = timestamp - newTimestamp;
    return behind > 0 && behind < LATE;
  }
}
