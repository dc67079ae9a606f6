package org.opencallback.network;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What was seen in a demonstration call, and whether it was right. */
final class DemoReport {

  /** How much too early something may be. */
  private static final Duration EARLY = Duration.ofMillis(50);

  /** How late: the machine may be busy with other things than this call. */
  private static final Duration LATE = Duration.ofMillis(500);

  private record Line(boolean right, String text) {}

  private final List<Line> lines = new ArrayList<>();
  private boolean tooLate;

  /** Notes something that is right or wrong. */
  void check(boolean right, String text) {
    lines.add(new Line(right, text));
  }

  /** Notes a time that should be near another. */
  void time(String what, Duration seen, Duration expected) {
    boolean early = seen.compareTo(expected.minus(EARLY)) < 0;
    boolean late = seen.compareTo(expected.plus(LATE)) > 0;
    tooLate |= late;
    check(
        !early && !late,
        "%s %s s (expected %s s)".formatted(what, Ladder.seconds(seen), Ladder.seconds(expected)));
  }

  boolean isRight() {
    return !lines.isEmpty() && lines.stream().allMatch(Line::right);
  }

  void print(PrintStream out) {
    out.println();
    lines.forEach(line -> out.println((line.right() ? "  ok     " : "  WRONG  ") + line.text()));
    out.println();
    if (tooLate) {
      out.println("The first call after the server's start, or on a busy machine, may be late.");
    }
    out.println(
        isRight() ? "The call went as it should." : "The call did NOT go as it should, see WRONG.");
  }
}
