package org.opencallback.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.opencallback.network.sip.HostPort;
import org.opencallback.network.sip.NotSeenException;
import org.opencallback.network.sip.Trace;

/**
 * One trigger call from beginning to end against a running server, drawn as it happens. Its exit
 * code says whether all went as it should.
 */
public final class CallDemo {

  static final int RIGHT = 0;
  static final int WRONG = 1;
  static final int BAD_SETTING = 2;

  private static final Duration REACHABLE = Duration.ofSeconds(2);

  private final PrintStream out;
  private final Ladder.Style style;

  CallDemo(PrintStream out, Ladder.Style style) {
    this.out = out;
    this.style = style;
  }

  /** Runs the demonstration; see {@code --help}. */
  public static void main(String[] arguments) {
    boolean unicode = isTerminal() && isUtf8(System.getenv());
    Ladder.Style style = unicode ? Ladder.Style.UNICODE : Ladder.Style.ASCII;
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    System.exit(new CallDemo(out, style).run(arguments));
  }

  /** {@code System.console()} says it no longer: from JDK 22 on there is always one. */
  private static boolean isTerminal() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false; // no Linux: plain characters are right everywhere
    }
  }

  private static boolean isUtf8(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .filter(value -> value.toUpperCase(Locale.ROOT).replace("-", "").endsWith("UTF8"))
        .isPresent();
  }

  int run(String... arguments) {
    if (Set.of(arguments).contains("--help")) {
      out.print(DemoSettings.HELP);
      return RIGHT;
    }
    try {
      return play(DemoSettings.read(arguments));
    } catch (IllegalArgumentException | IllegalStateException e) {
      out.println(e.getMessage());
      return BAD_SETTING;
    }
  }

  private int play(DemoSettings settings) {
    Trace trace = Trace.recording();
    try (Network network = Network.open(settings.listen(), settings.server(), trace)) {
      if (!isReachable(network.first(), settings)) {
        return WRONG;
      }
      Ladder ladder = new Ladder(out::println, style, Set.of(settings.mobile()));
      ladder.title("mobile " + settings.mobile(), "exchange", "destination");
      trace.listen(ladder);
      DemoReport report = new DemoReport();
      new DemoCall(settings, network, report).play();
      report.print(out);
      return report.isRight() ? RIGHT : WRONG;
    }
  }

  private boolean isReachable(Carrier carrier, DemoSettings settings) {
    try {
      carrier.options(REACHABLE);
      return true;
    } catch (NotSeenException e) {
      out.printf(
          "No SIP server answers at %s (OPTIONS, %d s).%n"
              + "Start the server first, or say where it is: --server=HOST:PORT%n",
          HostPort.text(settings.server()), REACHABLE.toSeconds());
      return false;
    }
  }
}
