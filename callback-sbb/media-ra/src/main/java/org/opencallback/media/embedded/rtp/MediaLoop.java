package org.opencallback.media.embedded.rtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.spi.SelectorProvider;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * One thread that receives, relays and plays for all legs that belong to it.
 *
 * <p>It sleeps in a selector until a packet comes or a frame is due. Frames are due on an absolute
 * schedule in {@value #SLOTS} slots per 20 ms, so that the packets of many legs do not go out in
 * one burst. Under load it dozes for a millisecond before it looks for packets, and so finds many
 * at once: waking up costs more than receiving. Nothing is allocated per packet.
 */
public final class MediaLoop {

  /** Frames of different legs are spread over these. */
  static final int SLOTS = 4;

  /** How often a leg is called, in milliseconds; or twice as often, see {@link #pace}. */
  public static final int FRAME_MS = 20;

  private static final long FRAME_NANOS = FRAME_MS * 1_000_000L;
  private static final long SLOT_NANOS = FRAME_NANOS / SLOTS;

  /**
   * After a pause of the machine so many frames are sent at once; older ones are not sent at all.
   */
  private static final int MAX_CATCH_UP = 2;

  private static final long WATCH_NANOS = 250_000_000L;
  private static final long DOZE_NANOS = 1_000_000L;

  /** Packets per slot from which on dozing pays. */
  private static final int BUSY = 10;

  /**
   * No RTP packet of speech is longer; a longer datagram is cut off and does not fit its header.
   */
  private static final int MAX_PACKET = 2048;

  private final SocketSelector sockets;
  private final Thread thread;
  private final MediaCounters counters;
  private final Consumer<Throwable> problems;
  private final List<CopyOnWriteArrayList<Paced>> slots =
      IntStream.range(0, SLOTS).mapToObj(i -> new CopyOnWriteArrayList<Paced>()).toList();
  private final Set<Watched> watched = ConcurrentHashMap.newKeySet();

  private final ByteBuffer packet = ByteBuffer.allocateDirect(MAX_PACKET);
  private final ByteBuffer scratch = ByteBuffer.allocateDirect(MAX_PACKET);
  private volatile boolean stopped;
  private long nextSlotNanos;
  private int nextSlot;
  private long nextWatchNanos;
  private int packetsInSlot;
  private boolean busy;
  private boolean wasPlaying;

  /**
   * @param name of the thread, which is a daemon
   * @param problems told about what should not happen, on the loop's thread
   */
  public MediaLoop(String name, MediaCounters counters, Consumer<Throwable> problems)
      throws IOException {
    this(name, counters, problems, SelectorProvider.provider());
  }

  MediaLoop(
      String name, MediaCounters counters, Consumer<Throwable> problems, SelectorProvider selectors)
      throws IOException {
    this.sockets = new SocketSelector(selectors, this::read);
    this.counters = counters;
    this.problems = problems;
    this.thread = new Thread(this::run, name);
    this.thread.setDaemon(true);
  }

  /** Starts the thread. */
  public void start() {
    thread.start();
  }

  /** Ends the thread and waits for it, at most as long as told. */
  public void stop(long millis) {
    stopped = true;
    sockets.wakeup();
    try {
      thread.join(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Delivers what comes on a channel from now on. Closing the channel ends it, see {@link #wake}.
   */
  public void receive(DatagramChannel channel, PacketHandler handler)
      throws ClosedChannelException {
    sockets.add(channel, handler);
  }

  /** Makes the loop notice that channels were closed: their ports are free only then. */
  public void wake() {
    sockets.wakeup();
  }

  /**
   * Calls {@link Paced#frame} regularly until {@link #unpace}.
   *
   * @param slot chooses the phase; legs with numbers that follow one another are spread evenly
   * @param everyMs {@link #FRAME_MS} or half of it
   */
  public void pace(Paced leg, int slot, int everyMs) {
    if (everyMs == FRAME_MS) {
      slot(slot + SLOTS / 2).remove(leg);
    } else {
      slot(slot + SLOTS / 2).addIfAbsent(leg);
    }
    slot(slot).addIfAbsent(leg);
    sockets.wakeup();
  }

  /** Ends {@link #pace}; a call that has begun already may still come. */
  public void unpace(Paced leg, int slot) {
    slot(slot).remove(leg);
    slot(slot + SLOTS / 2).remove(leg);
  }

  private CopyOnWriteArrayList<Paced> slot(int number) {
    return slots.get(Math.floorMod(number, SLOTS));
  }

  /** Calls {@link Watched#check} a few times a second until {@link #unwatch}. */
  public void watch(Watched leg) {
    watched.add(leg);
    sockets.wakeup();
  }

  /** Ends {@link #watch}. */
  public void unwatch(Watched leg) {
    watched.remove(leg);
  }

  private void run() {
    nextSlotNanos = System.nanoTime();
    nextWatchNanos = nextSlotNanos;
    while (!stopped) {
      playDue(System.nanoTime());
      watchDue(System.nanoTime());
      try {
        receiveDue();
      } catch (IOException | RuntimeException e) {
        recover(e);
      }
    }
    closeSockets();
  }

  /** Calls in progress go on: a selector that fails is replaced, again and again if need be. */
  private void recover(Exception failure) {
    problems.accept(new IOException(thread.getName() + " gets a new selector", failure));
    try {
      sockets.replace();
    } catch (IOException | RuntimeException e) {
      problems.accept(e);
    }
    LockSupport.parkNanos(SLOT_NANOS); // what fails at once must not take all the time there is
  }

  private void receiveDue() throws IOException {
    if (busy) {
      LockSupport.parkNanos(Math.min(DOZE_NANOS, nextSlotNanos - System.nanoTime()));
      sockets.readNow();
      return;
    }
    long until = isPlaying() ? nextSlotNanos : nextWatchNanos;
    long millis = (until - System.nanoTime() + 999_999) / 1_000_000;
    if (millis <= 0) {
      sockets.readNow();
    } else if (watched.isEmpty() && !isPlaying()) {
      sockets.read(0); // nothing to do but to wait for work
    } else {
      sockets.read(millis);
    }
  }

  private boolean isPlaying() {
    for (int i = 0; i < SLOTS; i++) {
      if (!slots.get(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void playDue(long now) {
    boolean playing = isPlaying();
    long late = now - nextSlotNanos;
    if (playing && !wasPlaying) {
      nextSlotNanos = now;
    } else if (late > MAX_CATCH_UP * FRAME_NANOS) {
      // whole frames are left out, so that every leg keeps its phase
      long frames = late / FRAME_NANOS - MAX_CATCH_UP + 1;
      counters.lateFrames(playing ? frames : 0);
      nextSlotNanos += frames * FRAME_NANOS;
    }
    wasPlaying = playing;
    while (now - nextSlotNanos >= 0) {
      for (Paced leg : slots.get(nextSlot)) {
        play(leg, nextSlotNanos);
      }
      nextSlot = (nextSlot + 1) % SLOTS;
      nextSlotNanos += SLOT_NANOS;
      busy = packetsInSlot >= BUSY;
      packetsInSlot = 0;
    }
  }

  private void play(Paced leg, long due) {
    try {
      leg.frame(scratch, due);
    } catch (RuntimeException e) {
      problems.accept(e);
    }
  }

  private void watchDue(long now) {
    if (now - nextWatchNanos < 0) {
      return;
    }
    nextWatchNanos = now + WATCH_NANOS;
    for (Watched leg : watched) {
      try {
        leg.check(scratch, now);
      } catch (RuntimeException e) {
        problems.accept(e);
      }
    }
  }

  /** One packet per wake-up: a leg has one every 20 ms, and asking for more costs as much. */
  private void read(SelectionKey key) {
    packetsInSlot++;
    packet.clear();
    try {
      DatagramChannel channel = (DatagramChannel) key.channel();
      InetSocketAddress source = (InetSocketAddress) channel.receive(packet);
      if (source != null) {
        packet.flip();
        ((PacketHandler) key.attachment()).receive(packet, source, System.nanoTime());
      }
    } catch (ClosedChannelException e) {
      key.cancel(); // the leg was closed in this moment
    } catch (IOException | RuntimeException e) {
      problems.accept(e);
    }
  }

  private void closeSockets() {
    try {
      sockets.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the selector of " + thread.getName() + " stays open", e);
    }
  }
}
