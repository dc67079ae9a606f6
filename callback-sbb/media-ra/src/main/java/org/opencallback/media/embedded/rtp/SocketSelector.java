package org.opencallback.media.embedded.rtp;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The sockets that a loop listens to. A selector that fails is replaced by a new one with the same
 * sockets, so that calls in progress are heard again.
 *
 * <p>Sockets may be added by any thread; all else is for the loop's own.
 */
final class SocketSelector {

  private final SelectorProvider provider;
  private final Consumer<SelectionKey> reader;
  private volatile Selector selector;

  /**
   * Opens a selector.
   *
   * @param reader called for each socket that a packet has come on
   */
  SocketSelector(SelectorProvider provider, Consumer<SelectionKey> reader) throws IOException {
    this.provider = provider;
    this.reader = reader;
    this.selector = provider.openSelector();
  }

  /** Locked against {@link #replace}: the socket must not be left at the old selector. */
  synchronized void add(DatagramChannel channel, PacketHandler handler)
      throws ClosedChannelException {
    channel.register(selector, SelectionKey.OP_READ, handler);
    selector.wakeup();
  }

  void wakeup() {
    selector.wakeup();
  }

  /** Reads what has come. */
  void readNow() throws IOException {
    selector.selectNow(reader);
  }

  /**
   * Waits until something comes or {@link #wakeup} is called, and reads it.
   *
   * @param millis at most so long; 0 for without end
   */
  void read(long millis) throws IOException {
    selector.select(reader, millis);
  }

  /**
   * Puts a new selector in the place of the one there is.
   *
   * @throws IOException if there is none to be had, and the old one stays; or if the old one cannot
   *     be closed
   */
  synchronized void replace() throws IOException {
    Selector failed = selector;
    Set<SelectionKey> keys = failed.keys();
    Selector fresh = provider.openSelector();
    for (SelectionKey key : keys) {
      if (key.isValid()) {
        move(key, fresh);
      }
    }
    selector = fresh;
    failed.close();
  }

  private static void move(SelectionKey key, Selector to) {
    try {
      key.channel().register(to, SelectionKey.OP_READ, key.attachment());
    } catch (ClosedChannelException e) {
      key.cancel(); // the leg was closed in this moment
    }
  }

  void close() throws IOException {
    selector.close();
  }
}
