package org.opencallback.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Whether a program listens at an address, as Linux says. Nobody is disturbed by it: a trial to
 * bind the address could itself keep the program from it.
 */
enum Listening {
  /** A UDP socket is bound. */
  UDP(""),
  /** A TCP socket accepts connections: its state is LISTEN. */
  TCP("0A");

  private static final Duration START = Duration.ofSeconds(30);
  private static final Duration OFTEN = Duration.ofMillis(20);

  private final String state;

  Listening(String state) {
    this.state = state;
  }

  static Listening by(boolean tcp) {
    return tcp ? TCP : UDP;
  }

  /**
   * Waits until the program listens.
   *
   * @throws org.awaitility.core.ConditionTimeoutException if it does not, or has ended
   */
  void await(Process program, InetSocketAddress at) {
    Awaitility.await("%s to listen at %s".formatted(program.info().command().orElse(""), at))
        .atMost(START)
        .pollInterval(OFTEN)
        .failFast("it has ended", () -> !program.isAlive())
        .until(() -> isSeen(at));
  }

  private boolean isSeen(InetSocketAddress at) {
    String wanted = kernelForm(at);
    return Stream.of("", "6")
        .flatMap(version -> sockets(version))
        .anyMatch(
            line -> {
              String[] fields = line.strip().split(" +", -1);
              return fields[1].endsWith(wanted) && fields[3].endsWith(state);
            });
  }

  private Stream<String> sockets(String version) {
    Path table = Path.of("/proc/net", name().toLowerCase(Locale.ROOT) + version);
    try {
      return Files.exists(table) ? Files.readAllLines(table).stream().skip(1) : Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address as the end of IPv4's and of mapped IPv6's: octets reversed, in hexadecimal. */
  private static String kernelForm(InetSocketAddress at) {
    byte[] octets = at.getAddress().getAddress();
    return "%02X%02X%02X%02X:%04X"
        .formatted(octets[3], octets[2], octets[1], octets[0], at.getPort());
  }
}
