package org.opencallback.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phone of the tests: a socket with its SDP, what it sends and what it hears. */
final class TestPhone implements AutoCloseable {

  private static final Pattern AUDIO = Pattern.compile("m=audio (\\d+) ");
  private static final Pattern CONNECTION = Pattern.compile("c=IN IP4 (\\S+)");

  private final DatagramSocket socket;
  private final BlockingQueue<RtpPacket> heard = new LinkedBlockingQueue<>();
  private final Thread ear;
  private final int ssrc;
  private InetSocketAddress exchange = new InetSocketAddress(0);
  private int sequence = 4711;
  private int timestamp = 160_000;

  TestPhone(int ssrc) {
    this.ssrc = ssrc;
    try {
      socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
    ear = new Thread(this::listen, "phone-" + ssrc);
    ear.setDaemon(true);
    ear.start();
  }

  private void listen() {
    byte[] buffer = new byte[2048];
    while (!socket.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        long now = System.nanoTime();
        heard.add(new RtpPacket(Arrays.copyOf(buffer, packet.getLength()), now));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  /** A description with telephone-event 96 and the given formats before it. */
  String sdp(String formats, String... attributes) {
    return sdpAt("127.0.0.1", formats, attributes);
  }

  String sdpAt(String address, String formats, String... attributes) {
    StringBuilder out = new StringBuilder();
    out.append("v=0\r\no=phone 1 1 IN IP4 127.0.0.1\r\ns=call\r\nc=IN IP4 ").append(address);
    out.append("\r\nt=0 0\r\nm=audio ").append(port()).append(" RTP/AVP ").append(formats);
    out.append("\r\na=rtpmap:96 telephone-event/8000\r\n");
    for (String attribute : attributes) {
      out.append("a=").append(attribute).append("\r\n");
    }
    return out.toString();
  }

  /** Learns from a description where to send to. */
  void connect(String sdp) {
    Matcher audio = AUDIO.matcher(sdp);
    Matcher connection = CONNECTION.matcher(sdp);
    if (!audio.find() || !connection.find()) {
      throw new IllegalArgumentException(sdp);
    }
    exchange = new InetSocketAddress(connection.group(1), Integer.parseInt(audio.group(1)));
  }

  int exchangePort() {
    return exchange.getPort();
  }

  /** Sends 20 ms of audio. */
  void say(int payloadType, byte[] payload) {
    send(RtpPacket.of(payloadType, false, sequence, timestamp, ssrc, payload));
    sequence++;
    timestamp += payload.length;
  }

  /** As if packets had been lost on the way. */
  void lose(int packets) {
    sequence += packets;
    timestamp += 160 * packets;
  }

  /** Presses a key: RFC 4733 packets every 20 ms of press, the last one three times. */
  void press(int payloadType, int event, int packets) {
    int begin = timestamp;
    for (int i = 1; i <= packets; i++) {
      event(payloadType, i == 1, begin, event, false, 160 * i);
    }
    for (int i = 0; i < 3; i++) {
      event(payloadType, false, begin, event, true, 160 * (packets + 1));
    }
    timestamp += 160 * (packets + 5);
  }

  private void event(int type, boolean marker, int begin, int event, boolean end, int duration) {
    byte[] payload = {
      (byte) event, (byte) (end ? 0x8A : 0x0A), (byte) (duration >> 8), (byte) duration
    };
    send(RtpPacket.of(type, marker, sequence++, begin, ssrc, payload));
  }

  void send(byte[] packet) {
    try {
      socket.send(new DatagramPacket(packet, packet.length, exchange));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next packets heard. */
  List<RtpPacket> hear(int count) {
    List<RtpPacket> packets = new ArrayList<>();
    try {
      while (packets.size() < count) {
        RtpPacket packet = heard.poll(10, TimeUnit.SECONDS);
        if (packet == null) {
          throw new AssertionError("heard " + packets.size() + " of " + count + " packets");
        }
        packets.add(packet);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return packets;
  }

  /** Whether nothing is heard for a while. */
  boolean hearsNothing(Duration span) {
    try {
      return heard.poll(span.toMillis(), TimeUnit.MILLISECONDS) == null;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Forgets what was heard up to now. */
  void forget() {
    heard.clear();
  }

  @Override
  public void close() {
    socket.close();
  }
}
