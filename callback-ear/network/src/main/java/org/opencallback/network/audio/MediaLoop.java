package org.opencallback.network.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread that receives all RTP of a network and lets each party send every 20 ms. The schedule
 * is absolute: a late frame does not make the later ones late.
 */
public final class MediaLoop implements AutoCloseable {

  private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  /** Frames that may be made up for at once after a stall; more are skipped. */
  private static final int MOST_LATE_FRAMES = 5;

  private final Selector selector;
  private final Set<AudioSession> sessions = ConcurrentHashMap.newKeySet();
  private final Thread thread;
  private volatile boolean open = true;

  /** Starts the loop. */
  public MediaLoop() {
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread = new Thread(this::run, "rtp");
    thread.setDaemon(true);
    thread.start();
  }

  Selector selector() {
    return selector;
  }

  void add(AudioSession session) {
    sessions.add(session);
    selector.wakeup();
  }

  void remove(AudioSession session) {
    sessions.remove(session);
    selector.wakeup();
  }

  private void run() {
    long next = System.nanoTime() + FRAME_NANOS;
    try {
      while (open) {
        long left = next - System.nanoTime();
        if (left > 0) {
          receive(left);
          continue;
        }
        sessions.forEach(AudioSession::frame);
        next += FRAME_NANOS;
        if (System.nanoTime() - next > MOST_LATE_FRAMES * FRAME_NANOS) {
          next = System.nanoTime();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive(long nanos) throws IOException {
    if (nanos < TimeUnit.MILLISECONDS.toNanos(1)) {
      selector.selectNow(MediaLoop::read);
      LockSupport.parkNanos(nanos);
    } else {
      selector.select(MediaLoop::read, TimeUnit.NANOSECONDS.toMillis(nanos));
    }
  }

  private static void read(SelectionKey key) {
    if (key.attachment() instanceof AudioSession session) {
      session.receive();
    }
  }

  /** Ends the thread and closes all sessions. */
  @Override
  public void close() {
    open = false;
    selector.wakeup();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(2));
      sessions.forEach(AudioSession::close);
      selector.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
