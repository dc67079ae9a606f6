package org.opencallback.media.embedded.rtp;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.ArrayDeque;
import java.util.function.LongSupplier;
import org.opencallback.media.MediaException;

/**
 * The RTP ports of the engine. A pair that was given back rests for a while, so that late packets
 * of a call that has ended do not run into the next one. Thread-safe.
 */
public final class PortPool {

  /** How long a pair rests. */
  static final long REST_NANOS = 1_000_000_000L;

  /** So many pairs that somebody else holds are skipped before we give up. */
  private static final int MAX_ATTEMPTS = 100;

  /** Expedited forwarding (RFC 3246): the traffic class of voice. */
  private static final int DSCP_EF = 46 << 2;

  private record FreePair(int port, long since) {}

  private final InetAddress address;
  private final LongSupplier nanoClock;
  private final ArrayDeque<FreePair> free = new ArrayDeque<>();
  private final int total;

  /**
   * @param portMin first port
   * @param portMax last port
   * @param nanoClock as {@link System#nanoTime}
   */
  public PortPool(InetAddress address, int portMin, int portMax, LongSupplier nanoClock) {
    this.address = address;
    this.nanoClock = nanoClock;
    long longAgo = nanoClock.getAsLong() - REST_NANOS;
    for (int port = portMin + (portMin & 1); port + 1 <= portMax; port += 2) {
      free.add(new FreePair(port, longAgo));
    }
    total = free.size();
  }

  /**
   * Binds the pair that has been free for the longest time.
   *
   * @throws MediaException NO_RESOURCE if all are in use, resting or held by others
   */
  public PortPair open() throws MediaException {
    IOException last = null;
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      int port = take();
      try {
        return bind(port);
      } catch (IOException e) {
        last = e;
        giveBack(port);
        if (!(e instanceof BindException)) {
          break;
        }
      }
    }
    throw new MediaException(
        MediaException.Reason.NO_RESOURCE,
        "no RTP port can be bound on " + address.getHostAddress() + ": " + last);
  }

  /** Closes a pair; its ports are free for others at once, and for us after a rest. */
  public void close(PortPair pair) throws IOException {
    try {
      pair.close();
    } finally {
      giveBack(pair.port());
    }
  }

  /** Pairs that can ever be in use. */
  public int total() {
    return total;
  }

  /** Pairs that are open now. */
  public synchronized int inUse() {
    return total - free.size();
  }

  private synchronized int take() throws MediaException {
    FreePair first = free.peekFirst();
    if (first == null || nanoClock.getAsLong() - first.since() < REST_NANOS) {
      throw new MediaException(
          MediaException.Reason.NO_RESOURCE,
          "all " + total + " RTP port pairs are in use (portMin, portMax)");
    }
    return free.removeFirst().port();
  }

  private synchronized void giveBack(int port) {
    free.addLast(new FreePair(port, nanoClock.getAsLong()));
  }

  private PortPair bind(int port) throws IOException {
    DatagramChannel rtp = openChannel(port);
    try {
      return new PortPair(port, rtp, openChannel(port + 1));
    } catch (IOException e) {
      rtp.close();
      throw e;
    }
  }

  private DatagramChannel openChannel(int port) throws IOException {
    ProtocolFamily family =
        address.getAddress().length == 4
            ? StandardProtocolFamily.INET
            : StandardProtocolFamily.INET6;
    DatagramChannel channel = DatagramChannel.open(family);
    try {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.IP_TOS, DSCP_EF);
      return channel.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }
}
