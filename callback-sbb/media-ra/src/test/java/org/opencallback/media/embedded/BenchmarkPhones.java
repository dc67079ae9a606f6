package org.opencallback.media.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * The other ends of {@link RelayBenchmark}, in a process of their own so that its CPU time is the
 * engine's alone. Writes its ports, reads where to send to, then speaks 20 ms frames on every
 * socket that has a target until its input ends, and tells what it heard and how long the relay
 * took.
 */
final class BenchmarkPhones {

  private static final int FRAME = 160;
  private static final long FRAME_NANOS = 20_000_000L;

  /** Delays are counted in steps of 0.1 ms, up to 100 ms. */
  private static final int BUCKETS = 1000;

  private final List<DatagramChannel> sockets = new ArrayList<>();
  private final long[] delays = new long[BUCKETS];
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(2048);
  private InetSocketAddress[] targets = {};
  private int[] sequences = {};
  private long[] due = {};
  private long sent;
  private long heard;

  /** Argument: number of sockets. */
  public static void main(String[] arguments) throws IOException {
    new BenchmarkPhones().run(Integer.parseInt(arguments[0]));
  }

  private void run(int count) throws IOException {
    Selector selector = Selector.open();
    for (int i = 0; i < count; i++) {
      DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
      channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
      sockets.add(channel);
    }
    say(sockets.stream().map(BenchmarkPhones::port).collect(Collectors.joining(" ")));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    readTargets(in.readLine());
    // bounded: whoever started us ends our input long before
    long end = System.nanoTime() + 120_000_000_000L;
    while (!in.ready() && System.nanoTime() < end) {
      speak(System.nanoTime());
      selector.selectNow(this::hear);
      LockSupport.parkNanos(500_000);
    }
    report();
  }

  private static String port(DatagramChannel channel) {
    return Integer.toString(channel.socket().getLocalPort());
  }

  /** A port of 0: this phone only listens. */
  private void readTargets(String line) {
    List<String> ports = Arrays.asList(line.split(" ", -1));
    targets = new InetSocketAddress[ports.size()];
    sequences = new int[ports.size()];
    due = new long[ports.size()];
    long now = System.nanoTime();
    for (int i = 0; i < targets.length; i++) {
      int port = Integer.parseInt(ports.get(i));
      targets[i] = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      due[i] = port == 0 ? Long.MAX_VALUE : now + FRAME_NANOS * i / targets.length;
    }
  }

  private void speak(long now) throws IOException {
    for (int i = 0; i < targets.length; i++) {
      if (due[i] == Long.MAX_VALUE || now - due[i] < 0) {
        continue;
      }
      due[i] += FRAME_NANOS;
      int sequence = sequences[i]++;
      buffer.clear();
      buffer.put((byte) 0x80).put((byte) 8).putShort((short) sequence);
      buffer.putInt(sequence * FRAME).putInt(i);
      buffer.putLong(System.nanoTime());
      for (int n = 8; n < FRAME; n++) {
        buffer.put((byte) (n * 31 + i));
      }
      sockets.get(i).send(buffer.flip(), targets[i]);
      sent++;
    }
  }

  private void hear(SelectionKey key) {
    try {
      buffer.clear();
      if (((DatagramChannel) key.channel()).receive(buffer) != null) {
        heard++;
        long delay = (System.nanoTime() - buffer.getLong(12)) / 100_000;
        delays[(int) Math.max(0, Math.min(BUCKETS - 1, delay))]++;
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void report() {
    say("%d %d %.1f %.1f".formatted(sent, heard, percentile(0.5), percentile(0.99)));
  }

  private double percentile(double part) {
    long wanted = (long) (heard * part);
    int bucket = 0;
    for (long seen = delays[0]; seen < wanted && bucket < BUCKETS - 1; seen += delays[bucket]) {
      bucket++;
    }
    return bucket / 10.0;
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
