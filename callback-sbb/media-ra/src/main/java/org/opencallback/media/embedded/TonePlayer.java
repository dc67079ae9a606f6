package org.opencallback.media.embedded;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.opencallback.media.embedded.rtp.MediaLoop;
import org.opencallback.media.embedded.sdp.PacketTime;
import org.opencallback.media.embedded.tone.ToneLoop;

/** How far a leg has come with its tone. Belongs to the call's lock. */
final class TonePlayer {

  private @Nullable ToneLoop loop;
  private int played;
  private int callsToWait;

  /** A tone begins; it is heard once it has been {@linkplain #tune prepared}. */
  void begin() {
    played = 0;
    callsToWait = 0;
  }

  /** The tone in the codec that has been agreed; it goes on where it was. */
  void tune(ToneLoop prepared) {
    loop = prepared;
  }

  void end() {
    loop = null;
  }

  /** How often the leg has to be called, so that all packets can be sent in time. */
  static int everyMs(PacketTime time) {
    return time.ms() % MediaLoop.FRAME_MS == 0 ? MediaLoop.FRAME_MS : MediaLoop.FRAME_MS / 2;
  }

  /** Whether a packet is due with this call; longer ones are with each second or third only. */
  boolean isDue(PacketTime time) {
    if (loop == null || callsToWait-- > 0) {
      return false;
    }
    callsToWait = time.ms() / everyMs(time) - 1;
    return true;
  }

  /** Whether a tone that is heard once has been heard. */
  boolean isOver() {
    return loop == null || (loop.once() && played >= loop.samples());
  }

  /** Appends the next samples. */
  void copy(int samples, ByteBuffer to) {
    if (loop != null) {
      loop.copy(played, samples, to);
    }
  }

  /** Time goes on, also while the peer wants to hear nothing. */
  void advance(int samples) {
    played += samples;
  }
}
