package org.opencallback.network;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.network.sip.Trace;

/**
 * Draws a trace as a sequence diagram, line by line as it happens: the mobile and its carrier to
 * the left, the exchange in the middle, the destination to the right. Times count from the first
 * line.
 */
public final class Ladder implements Consumer<Trace.Entry> {

  private static final int LANE = 40;
  private static final int TIME = 9;

  /** The characters that the lines are drawn with. */
  public enum Style {
    /** For files and simple terminals. */
    ASCII("|", "-", "<", ">", "*"),
    /** For terminals that know Unicode. */
    UNICODE("│", "─", "◄", "►", "♪");

    private final String post;
    private final String line;
    private final String left;
    private final String right;
    private final String note;

    Style(String post, String line, String left, String right, String note) {
      this.post = post;
      this.line = line;
      this.left = left;
      this.right = right;
      this.note = note;
    }
  }

  private enum Lane {
    MOBILE,
    DESTINATION
  }

  private final Consumer<String> out;
  private final Style style;
  private @Nullable Instant start;
  private final Set<String> mobiles;
  private final Map<String, Lane> lanes = new HashMap<>();

  /**
   * Creates a ladder.
   *
   * @param out gets each line without its end
   * @param mobiles the numbers of the mobiles; all other called numbers are destinations
   */
  public Ladder(Consumer<String> out, Style style, Set<String> mobiles) {
    this.out = out;
    this.style = style;
    this.mobiles = Set.copyOf(mobiles);
  }

  /** Draws the names of the three columns. */
  public void title(String left, String middle, String right) {
    StringBuilder line = new StringBuilder(pad(" seconds", TIME)).append("  ");
    line.append(pad(left, LANE + 1 - middle.length() / 2)).append(middle);
    line.append(" ".repeat(Math.max(1, TIME + 2 * LANE + 4 - line.length() - right.length())));
    out.accept(line.append(right).toString());
    out.accept(row(Duration.ZERO, "", ""));
  }

  @Override
  public synchronized void accept(Trace.Entry entry) {
    Lane lane = lanes.computeIfAbsent(entry.message().callId(), callId -> laneOf(entry));
    start = start == null ? entry.at() : start;
    Duration at = Duration.between(start, entry.at());
    String text = lineOf(entry, lane);
    out.accept(lane == Lane.MOBILE ? row(at, text, "") : row(at, "", text));
  }

  private Lane laneOf(Trace.Entry entry) {
    boolean toDestination =
        entry.direction() == Trace.Direction.IN
            && entry.message().isRequest("INVITE")
            && !mobiles.contains(entry.message().calledNumber());
    return toDestination ? Lane.DESTINATION : Lane.MOBILE;
  }

  private String lineOf(Trace.Entry entry, Lane lane) {
    if (entry.direction() == Trace.Direction.REMARK) {
      return "  " + style.note + " " + entry.remark();
    }
    String label = label(entry.message());
    if (entry.remark().equals(Trace.RETRANSMISSION)) {
      label = "(again) " + label;
    }
    boolean toExchange = entry.direction() == Trace.Direction.OUT;
    return arrow(label, toExchange == (lane == Lane.MOBILE));
  }

  private String arrow(String label, boolean toTheRight) {
    String text = " " + shorten(label, LANE - 6) + " ";
    int free = LANE - 1 - text.length();
    String before = style.line.repeat(2);
    String after = style.line.repeat(Math.max(1, free - 2));
    return toTheRight ? before + text + after + style.right : style.left + before + text + after;
  }

  /** What a message is, in a few words. */
  static String label(SipMessage message) {
    String sdp = message.hasSdp() ? " +SDP" : "";
    if (message.isResponse()) {
      String cause = message.q850Cause().map(value -> ", Q.850 cause " + value).orElse("");
      boolean invite = message.method().equals("INVITE");
      String method = invite ? "" : " (" + message.method() + ")";
      return message.status() + " " + message.reason() + cause + method + sdp;
    }
    return switch (message.method()) {
      case "INVITE" -> "INVITE " + message.number("From") + " > " + message.calledNumber();
      case "INFO" -> "INFO " + message.body().lines().findFirst().orElse("");
      default -> message.method() + sdp;
    };
  }

  private String row(Duration at, String left, String right) {
    String time = left.isEmpty() && right.isEmpty() ? "" : seconds(at);
    return (" ".repeat(Math.max(0, TIME - time.length())) + time)
        + ("  " + style.post + pad(left, LANE))
        + (style.post + pad(right, LANE) + style.post);
  }

  /** A time in seconds with milliseconds, independent of the locale. */
  static String seconds(Duration time) {
    long millis = Math.max(0, time.toMillis());
    String fraction = String.valueOf(1_000 + millis % 1_000).substring(1);
    return millis / 1_000 + "." + fraction;
  }

  private static String pad(String text, int width) {
    String fitting = shorten(text, width);
    return fitting + " ".repeat(width - fitting.length());
  }

  private static String shorten(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 2) + "..";
  }
}
