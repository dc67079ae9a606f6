package org.opencallback.network;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What was seen in a demonstration call, and whether it was right. */
final class DemoReport {

  /** How far a measured time may be from the expected one: the machine may be busy. */
  private static final Duration TOLERANCE = Duration.ofMillis(250);

  private record Line(boolean right, String text) {}

  private final List<Line> lines = new ArrayList<>();

  /** Notes something that is right or wrong. */
  void check(boolean right, String text) {
    lines.add(new Line(right, text));
  }

  /** Notes a time that should be near another. */
  void time(String what, Duration seen, Duration expected) {
    boolean near = seen.minus(expected).abs().compareTo(TOLERANCE) <= 0;
    check(
        near,
        "%s %s s (expected %s s)".formatted(what, Ladder.seconds(seen), Ladder.seconds(expected)));
  }

  boolean isRight() {
    return !lines.isEmpty() && lines.stream().allMatch(Line::right);
  }

  void print(PrintStream out) {
    out.println();
    lines.forEach(line -> out.println((line.right() ? "  ok     " : "  WRONG  ") + line.text()));
    out.println();
    out.println(
        isRight() ? "The call went as it should." : "The call did NOT go as it should, see WRONG.");
  }
}
