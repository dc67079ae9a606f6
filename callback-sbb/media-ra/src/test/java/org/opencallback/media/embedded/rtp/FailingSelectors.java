package org.opencallback.media.embedded.rtp;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelectableChannel;
import java.nio.channels.spi.AbstractSelectionKey;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opens a selector that fails whenever it is used, then refuses to open some, and then opens those
 * of the platform.
 */
final class FailingSelectors extends SelectorProvider {

  private final SelectorProvider platform = SelectorProvider.provider();
  private final AtomicInteger opened = new AtomicInteger();
  private final int refusals;

  FailingSelectors(int refusals) {
    this.refusals = refusals;
  }

  @Override
  public AbstractSelector openSelector() throws IOException {
    int before = opened.getAndIncrement();
    if (before == 0) {
      return new Failing(this);
    }
    if (before <= refusals) {
      throw new IOException("too many open files");
    }
    return platform.openSelector();
  }

  @Override
  public DatagramChannel openDatagramChannel() throws IOException {
    return platform.openDatagramChannel();
  }

  @Override
  public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
    return platform.openDatagramChannel(family);
  }

  @Override
  public Pipe openPipe() throws IOException {
    return platform.openPipe();
  }

  @Override
  public ServerSocketChannel openServerSocketChannel() throws IOException {
    return platform.openServerSocketChannel();
  }

  @Override
  public SocketChannel openSocketChannel() throws IOException {
    return platform.openSocketChannel();
  }

  private static final class Failing extends AbstractSelector {

    private final Set<SelectionKey> keys = ConcurrentHashMap.newKeySet();
    private final Set<SelectionKey> selected = ConcurrentHashMap.newKeySet();

    Failing(SelectorProvider provider) {
      super(provider);
    }

    @Override
    protected SelectionKey register(AbstractSelectableChannel channel, int ops, Object attachment) {
      Key key = new Key(channel, this, ops);
      key.attach(attachment);
      keys.add(key);
      return key;
    }

    @Override
    protected void implCloseSelector() {
      keys.forEach(key -> deregister((AbstractSelectionKey) key));
    }

    @Override
    public Set<SelectionKey> keys() {
      return keys;
    }

    @Override
    public Set<SelectionKey> selectedKeys() {
      return selected;
    }

    @Override
    public int selectNow() throws IOException {
      throw new IOException("bad file descriptor");
    }

    @Override
    public int select(long timeout) throws IOException {
      return selectNow();
    }

    @Override
    public int select() throws IOException {
      return selectNow();
    }

    @Override
    public Selector wakeup() {
      return this;
    }
  }

  private static final class Key extends AbstractSelectionKey {

    private final SelectableChannel channel;
    private final Selector selector;
    private final int ops;

    Key(SelectableChannel channel, Selector selector, int ops) {
      this.channel = channel;
      this.selector = selector;
      this.ops = ops;
    }

    @Override
    public SelectableChannel channel() {
      return channel;
    }

    @Override
    public Selector selector() {
      return selector;
    }

    @Override
    public int interestOps() {
      return ops;
    }

    @Override
    public SelectionKey interestOps(int changed) {
      throw new UnsupportedOperationException("never changed");
    }

    @Override
    public int readyOps() {
      return 0;
    }
  }
}
