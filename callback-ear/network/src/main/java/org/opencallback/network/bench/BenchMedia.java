package org.opencallback.network.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.opencallback.network.audio.Sdp;

/**
 * The RTP of all flows in one thread and a few sockets. A leg is found by the server's port, of
 * which each leg has its own; so the load costs little beside the server that it measures.
 */
final class BenchMedia implements AutoCloseable {

  private static final int SOCKETS = 16;
  private static final int SLOTS = 20;
  private static final long SLOT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final int SOCKET_BUFFER = 4 << 20;
  private static final int MAX_PACKET = 2_048;
  private static final int PORTS = 1 << 16;
  private static final int MOST_LATE_SLOTS = 100;

  private final Selector selector;
  private final List<DatagramChannel> channels = new ArrayList<>();
  private final AtomicReferenceArray<@Nullable MediaLeg> legs = new AtomicReferenceArray<>(PORTS);
  private final List<List<MediaLeg>> slots = new ArrayList<>();
  private final AtomicInteger opened = new AtomicInteger();
  private final BiConsumer<BenchLeg, Boolean> firstSound;
  private final ByteBuffer in = ByteBuffer.allocateDirect(MAX_PACKET);
  private final ByteBuffer out = ByteBuffer.allocateDirect(MAX_PACKET);
  private final Thread thread;
  private volatile boolean running = true;
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong strange = new AtomicLong();

  /**
   * Opens the sockets.
   *
   * @param firstSound is told what a mobile hears first, and whether it is a dial tone; called by
   *     the media thread
   */
  BenchMedia(InetAddress address, BiConsumer<BenchLeg, Boolean> firstSound) {
    this.firstSound = firstSound;
    try {
      selector = Selector.open();
      for (int i = 0; i < SOCKETS; i++) {
        DatagramChannel channel = DatagramChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, SOCKET_BUFFER);
        channel.bind(new InetSocketAddress(address, 0));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ);
        channels.add(channel);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no RTP sockets at " + address, e);
    }
    for (int i = 0; i < SLOTS; i++) {
      slots.add(new ArrayList<>());
    }
    thread = new Thread(this::run, "bench-rtp");
    thread.setDaemon(true);
    thread.start();
  }

  /** Starts a leg towards the place that the server's description names. */
  MediaLeg open(BenchLeg leg, Sdp server) {
    int number = opened.getAndIncrement();
    DatagramChannel channel = channels.get(number % SOCKETS);
    InetSocketAddress remote = new InetSocketAddress(server.address(), server.port());
    int eventType = server.eventPayloadType().orElse(Sdp.OUR_EVENT_TYPE);
    MediaLeg media =
        new MediaLeg(this, leg, channel, port(channel), new MediaLeg.Peer(remote, eventType));
    legs.set(remote.getPort(), media);
    List<MediaLeg> slot = slots.get(number % SLOTS);
    synchronized (slot) {
      slot.add(media);
    }
    return media;
  }

  private static int port(DatagramChannel channel) {
    return channel.socket().getLocalPort();
  }

  void remove(MediaLeg media) {
    legs.compareAndSet(media.remote().getPort(), media, null);
  }

  void onFirstSound(BenchLeg leg, boolean dialTone) {
    firstSound.accept(leg, dialTone);
  }

  /** RTP packets sent, received, and received from a port of no leg (after its end: usual). */
  long[] counts() {
    return new long[] {sent.get(), received.get(), strange.get()};
  }

  private void run() {
    long next = System.nanoTime();
    int slot = 0;
    try {
      while (running) {
        receive();
        long now = System.nanoTime();
        if (now < next) {
          LockSupport.parkNanos(next - now);
          continue;
        }
        send(slots.get(slot));
        slot = (slot + 1) % SLOTS;
        next += SLOT_NANOS;
        if (now - next > MOST_LATE_SLOTS * SLOT_NANOS) {
          next = now; // the machine stood still: those frames are lost
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive() throws IOException {
    if (selector.selectNow() == 0) {
      return;
    }
    for (SelectionKey key : selector.selectedKeys()) {
      DatagramChannel channel = (DatagramChannel) key.channel();
      in.clear();
      for (InetSocketAddress from = from(channel); from != null; from = from(channel)) {
        in.flip();
        received.incrementAndGet();
        MediaLeg leg = legs.get(from.getPort());
        if (leg == null) {
          strange.incrementAndGet();
        } else {
          leg.read(in);
        }
        in.clear();
      }
    }
    selector.selectedKeys().clear();
  }

  private @Nullable InetSocketAddress from(DatagramChannel channel) throws IOException {
    return (InetSocketAddress) channel.receive(in);
  }

  private void send(List<MediaLeg> slot) throws IOException {
    synchronized (slot) {
      slot.removeIf(MediaLeg::isClosed);
      for (MediaLeg leg : slot) {
        out.clear();
        leg.write(out);
        out.flip();
        if (out.hasRemaining()) {
          leg.channel().send(out, leg.remote());
          sent.incrementAndGet();
        }
      }
    }
  }

  @Override
  public void close() {
    running = false;
    try {
      thread.join(TimeUnit.SECONDS.toMillis(2));
      for (DatagramChannel channel : channels) {
        channel.close();
      }
      selector.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
