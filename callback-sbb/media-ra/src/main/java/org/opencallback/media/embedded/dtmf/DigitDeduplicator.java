package org.opencallback.media.embedded.dtmf;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Set;
import org.opencallback.media.DigitSource;

/**
 * Tells key presses from sightings: one press may reach us in RTP, by signalling and in the audio.
 *
 * <p>Each way brings a party's presses in their order. So a sighting belongs to the oldest press of
 * the same digit that its way has not brought yet, if that is recent; else it is a press of its
 * own. The same key pressed twice is therefore two presses, however quickly and by however many
 * ways it came. Not thread-safe.
 */
public final class DigitDeduplicator {

  /**
   * How far apart the ways may be: a SIP INFO comes when the key is released, and later still if it
   * has to be sent again (RFC 3261 timer T1).
   */
  static final long WINDOW_NANOS = 2_000_000_000L;

  private static final int MAX_PRESSES = 64;

  private record Press(char digit, long nanos, Set<DigitSource> seenBy) {}

  private final ArrayDeque<Press> recent = new ArrayDeque<>();

  /**
   * Takes a sighting.
   *
   * @param nanos when, on the scale of {@link System#nanoTime}
   * @return whether it is a press that was not seen before
   */
  public boolean isNew(char digit, DigitSource source, long nanos) {
    while (!recent.isEmpty() && isOld(recent.getFirst(), nanos)) {
      recent.removeFirst();
    }
    for (Press press : recent) {
      if (press.digit == digit && press.seenBy.add(source)) {
        return false;
      }
    }
    recent.addLast(new Press(digit, nanos, EnumSet.of(source)));
    return true;
  }

  private boolean isOld(Press press, long nanos) {
    return nanos - press.nanos > WINDOW_NANOS || recent.size() >= MAX_PRESSES;
  }
}
