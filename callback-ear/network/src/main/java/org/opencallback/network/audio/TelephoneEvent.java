package org.opencallback.network.audio;

import java.util.Optional;

/**
 * A key press as RTP packets (RFC 4733 §2.5): the first marked, one every 20 ms while the key is
 * down, the last three times with the end bit, then a pause.
 */
final class TelephoneEvent implements Utterance {

  /** The keys in the order of their event codes (RFC 4733 §3.2). */
  static final String KEYS = "0123456789*#ABCD";

  private static final int END = 0x80;
  private static final int VOLUME = 10; // -10 dBm0
  private static final int END_PACKETS = 3;

  private final int code;
  private final int frames;
  private final int pause;
  private long start;
  private int frame;

  /**
   * Creates a key press.
   *
   * @param frames how long the key is down, in frames of 20 ms
   * @param pause how long nothing is pressed afterwards, in frames of 20 ms
   */
  TelephoneEvent(char key, int frames, int pause) {
    this.code = codeOf(key);
    this.frames = frames;
    this.pause = pause;
  }

  static int codeOf(char key) {
    int code = KEYS.indexOf(Character.toUpperCase(key));
    if (code < 0) {
      throw new IllegalArgumentException("no key of a telephone: '" + key + "', expected " + KEYS);
    }
    return code;
  }

  /** A packet of an event, read. */
  record Reading(char key, boolean end, int duration) {}

  static Optional<Reading> read(byte[] payload) {
    if (payload.length < 4 || (payload[0] & 0xFF) >= KEYS.length()) {
      return Optional.empty();
    }
    int duration = ((payload[2] & 0xFF) << 8) | (payload[3] & 0xFF);
    return Optional.of(
        new Reading(KEYS.charAt(payload[0] & 0xFF), (payload[1] & END) != 0, duration));
  }

  @Override
  public boolean next(RtpSender sender) {
    if (frame == frames + END_PACKETS + pause) {
      return false;
    }
    frame++;
    if (frame == 1) {
      start = sender.timestamp();
    }
    if (frame <= frames + END_PACKETS) {
      boolean end = frame > frames;
      int duration = G711.FRAME * Math.min(frame, frames);
      byte[] payload = {
        (byte) code, (byte) ((end ? END : 0) | VOLUME), (byte) (duration >> 8), (byte) duration
      };
      sender.event(frame == 1, start, payload);
    }
    return true;
  }
}
