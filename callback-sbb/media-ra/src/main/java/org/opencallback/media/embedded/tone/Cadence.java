package org.opencallback.media.embedded.tone;

import java.util.ArrayList;
import java.util.List;

/**
 * How a tone sounds: bursts and pauses, for ever or once.
 *
 * <p>As text: segments separated by blanks, each {@code frequencies/milliseconds}. Frequencies in
 * Hz: {@code 425}, {@code 350+440} (the sum), {@code 400*25} (the first modulated by the second),
 * {@code 0} (a pause). One segment without a duration sounds for ever. The word {@code once} at the
 * end means that the sequence is not repeated.
 *
 * @param segments what sounds one after the other
 * @param once played a single time
 */
public record Cadence(List<Segment> segments, boolean once) {

  private static final int MAX_HZ = 3400;
  private static final int MAX_SEGMENT_MS = 60_000;
  private static final int MAX_SEGMENTS = 16;

  /**
   * One burst or pause.
   *
   * @param frequencies in Hz; empty: a pause
   * @param modulationHz frequency that modulates the amplitude, 0: none
   * @param durationMs how long, 0: for ever
   */
  public record Segment(List<Integer> frequencies, int modulationHz, int durationMs) {
    public Segment {
      frequencies = List.copyOf(frequencies);
    }
  }

  public Cadence {
    segments = List.copyOf(segments);
  }

  /** Whether the tone sounds without interruption. */
  public boolean continuous() {
    return segments.get(0).durationMs() == 0;
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if it is not as described above; the message says what is
   *     wrong
   */
  public static Cadence parse(String text) {
    List<Segment> segments = new ArrayList<>();
    boolean once = false;
    for (String word : text.strip().split("\\s+", MAX_SEGMENTS + 2)) {
      if (once) {
        throw bad(text, "nothing may follow 'once'");
      }
      if (word.equals("once")) {
        once = true;
      } else {
        segments.add(segment(text, word));
      }
    }
    check(text, segments, once);
    return new Cadence(segments, once);
  }

  private static void check(String text, List<Segment> segments, boolean once) {
    if (segments.isEmpty() || segments.size() > MAX_SEGMENTS) {
      throw bad(text, "1 to " + MAX_SEGMENTS + " segments are expected");
    }
    boolean endless = segments.stream().anyMatch(segment -> segment.durationMs() == 0);
    if (endless && (segments.size() > 1 || once)) {
      throw bad(text, "only a single segment may lack its duration");
    }
    if (segments.stream().allMatch(segment -> segment.frequencies().isEmpty())) {
      throw bad(text, "nothing sounds");
    }
  }

  private static Segment segment(String text, String word) {
    int slash = word.indexOf('/');
    String sound = slash < 0 ? word : word.substring(0, slash);
    int durationMs = slash < 0 ? 0 : number(text, word.substring(slash + 1), 1, MAX_SEGMENT_MS);
    int star = sound.indexOf('*');
    int modulationHz = star < 0 ? 0 : number(text, sound.substring(star + 1), 1, MAX_HZ);
    List<Integer> frequencies = new ArrayList<>();
    for (String part : (star < 0 ? sound : sound.substring(0, star)).split("\\+", 5)) {
      int frequency = number(text, part, 0, MAX_HZ);
      if (frequency != 0) {
        frequencies.add(frequency);
      }
    }
    return new Segment(frequencies, modulationHz, durationMs);
  }

  private static int number(String text, String digits, int min, int max) {
    try {
      int value = Integer.parseInt(digits);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw bad(text, "'" + digits + "' is not a number");
    }
    throw bad(text, digits + " is not in " + min + ".." + max);
  }

  private static IllegalArgumentException bad(String text, String why) {
    return new IllegalArgumentException("tone '" + text + "': " + why);
  }
}
