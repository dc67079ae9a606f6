package org.opencallback.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opencallback.network.FreePorts;

/**
 * TLS for a program that speaks SIP over TCP only, such as SIPp of Debian: {@code socat} with
 * OpenSSL, which was not written here, stands between it and the exchange.
 */
public final class TlsFront implements AutoCloseable {

  private final Process process;
  private final InetSocketAddress address;

  private TlsFront(Process process, InetSocketAddress address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Accepts TLS connections of the exchange, which has to show a certificate, and passes on what
   * comes.
   *
   * @param certified key and certificate, PEM
   */
  public static TlsFront accepting(
      Path certified, TestAuthority authority, InetSocketAddress behind) {
    InetSocketAddress at = loopback();
    String listen =
        "OPENSSL-LISTEN:%d,bind=%s,reuseaddr,fork,cert=%s,cafile=%s,verify=1"
            .formatted(at.getPort(), host(at), certified, authority.certificate());
    return run(at, listen, "TCP:%s:%d".formatted(host(behind), behind.getPort()));
  }

  /**
   * Accepts TCP connections and makes of each a TLS connection to the exchange.
   *
   * @param identity options that say who calls, such as {@code cert=carrier.pem}; empty for nobody
   */
  public static TlsFront connecting(
      String identity, TestAuthority authority, InetSocketAddress exchange) {
    InetSocketAddress at = loopback();
    String listen = "TCP-LISTEN:%d,bind=%s,reuseaddr,fork".formatted(at.getPort(), host(at));
    String connect =
        "OPENSSL:%s:%d,cafile=%s,verify=1%s"
            .formatted(
                host(exchange),
                exchange.getPort(),
                authority.certificate(),
                identity.isEmpty() ? "" : "," + identity);
    return run(at, listen, connect);
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePorts.one());
  }

  private static String host(InetSocketAddress address) {
    return address.getAddress().getHostAddress();
  }

  private static TlsFront run(InetSocketAddress at, String from, String to) {
    List<String> command = new ArrayList<>(List.of("socat", from, to));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(
                  ServerLayout.work().resolve("socat-%d.txt".formatted(at.getPort())).toFile())
              .start();
      Listening.TCP.await(process, at);
      return new TlsFront(process, at);
    } catch (IOException e) {
      throw new UncheckedIOException("socat could not be started; callback-ear/tests/setup.sh", e);
    }
  }

  /** Where it is reached. */
  public InetSocketAddress address() {
    return address;
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
