package org.opencallback.network;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.opencallback.network.sip.NotSeenException;
import org.opencallback.network.sip.Trace;

/** Several carriers around one exchange, when it does not matter which of them is called. */
final class Network implements AutoCloseable {

  private final List<Carrier> carriers = new ArrayList<>();
  private final BlockingQueue<IncomingCall> calls = new LinkedBlockingQueue<>();

  private Network() {}

  /** Opens a carrier at each address; if one fails none stays open. */
  static Network open(List<InetSocketAddress> listen, InetSocketAddress exchange, Trace trace) {
    Network network = new Network();
    try {
      for (InetSocketAddress address : listen) {
        Carrier carrier = Carrier.open(address, exchange, trace);
        carrier.whenAnyCalled(network.calls::add);
        network.carriers.add(carrier);
      }
      return network;
    } catch (IllegalStateException e) {
      network.close();
      throw e;
    }
  }

  Carrier first() {
    return carriers.get(0);
  }

  /**
   * Waits for the next call of the exchange to any number.
   *
   * @throws NotSeenException if none comes in time
   */
  IncomingCall expectCall(String what, Duration timeout) {
    try {
      IncomingCall call = calls.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (call == null) {
        throw new NotSeenException(what + " did not come within " + Ladder.seconds(timeout) + " s");
      }
      return call;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSeenException("interrupted while waiting for " + what);
    }
  }

  @Override
  public void close() {
    carriers.forEach(Carrier::close);
  }
}
