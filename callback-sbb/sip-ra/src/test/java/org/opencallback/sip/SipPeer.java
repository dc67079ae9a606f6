package org.opencallback.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A SIP peer that is nothing but a UDP socket. */
final class SipPeer implements AutoCloseable {

  private static final int TIMEOUT_MS = 5_000;

  private final DatagramSocket socket;
  private final int remotePort;

  SipPeer(int remotePort) throws IOException {
    this.remotePort = remotePort;
    this.socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    socket.setSoTimeout(TIMEOUT_MS);
  }

  /** A request outside a dialog, with a branch of its own. */
  String request(String method) {
    return """
        %1$s sip:100@127.0.0.1:%2$d SIP/2.0
        Via: SIP/2.0/UDP 127.0.0.1:%3$d;branch=z9hG4bK%4$s;rport
        Max-Forwards: 70
        From: <sip:+48600100200@127.0.0.1>;tag=peer
        To: <sip:100@127.0.0.1>
        Call-ID: %4$s
        CSeq: 1 %1$s
        Contact: <sip:peer@127.0.0.1:%3$d>
        Content-Length: 0

        """
        .formatted(method, remotePort, socket.getLocalPort(), UUID.randomUUID())
        .replace("\n", "\r\n");
  }

  void send(String message) throws IOException {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    socket.send(
        new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), remotePort));
  }

  /**
   * The next response that is not provisional.
   *
   * @throws java.net.SocketTimeoutException if none comes in time
   */
  String finalResponse() throws IOException {
    byte[] buffer = new byte[65_535];
    while (true) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      socket.receive(packet);
      String message = new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8);
      if (!message.startsWith("SIP/2.0 1")) {
        return message;
      }
    }
  }

  /** Acknowledges a final response that is not a success (RFC 3261 §17.1.1.3). */
  void acknowledge(String invite, String response) throws IOException {
    String to = response.lines().filter(line -> line.startsWith("To:")).findFirst().orElseThrow();
    send(
        invite
            .replace("INVITE", "ACK")
            .replaceFirst("(?m)^To:.*\r$", java.util.regex.Matcher.quoteReplacement(to) + "\r"));
  }

  @Override
  public void close() {
    socket.close();
  }
}
