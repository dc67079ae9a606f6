package org.opencallback.network.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * One UDP socket that speaks SIP: it finds the transaction of each message, retransmits as RFC 3261
 * §17 asks, and records everything in a {@link Trace}.
 *
 * <p>The {@link Listener} and the response listeners are called by the endpoint's own thread and
 * must not wait.
 */
public final class SipEndpoint implements AutoCloseable {

  private static final int SOCKET_BUFFER = 4 << 20;
  private static final int NO_MATCH = 481;

  /** Who gets the requests that start or belong to calls. */
  public interface Listener {
    /** A request other than ACK; retransmissions are answered before and do not come here. */
    void onRequest(ServerTransaction transaction);

    /** An ACK for a 2xx; the ACK of a refusal is part of its transaction. */
    void onAck(SipMessage ack);

    /** A response that no transaction waits for, or a 2xx that comes again. */
    default void onStrayResponse(SipMessage response) {}
  }

  private final DatagramChannel channel;
  private final InetSocketAddress address;
  private final Trace trace;
  private final SipTimers timers;
  private final Listener listener;
  private final ScheduledThreadPoolExecutor clock;
  private final Thread reader;
  private final Map<String, ClientTransaction> clients = new ConcurrentHashMap<>();
  private final Map<String, ServerTransaction> servers = new ConcurrentHashMap<>();
  private final LongAdder malformed = new LongAdder();
  private volatile @Nullable String lastMalformed;

  private SipEndpoint(DatagramChannel channel, Trace trace, SipTimers timers, Listener listener)
      throws IOException {
    this.channel = channel;
    this.address = (InetSocketAddress) channel.getLocalAddress();
    this.trace = trace;
    this.timers = timers;
    this.listener = listener;
    this.clock = new ScheduledThreadPoolExecutor(1, run -> daemon(run, "sip-clock-"));
    clock.setRemoveOnCancelPolicy(true);
    clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    // A timer that is set while the endpoint closes has nothing to do any more.
    clock.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    this.reader = daemon(this::read, "sip-");
  }

  private Thread daemon(Runnable run, String prefix) {
    Thread thread = new Thread(run, prefix + address.getPort());
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Opens the endpoint.
   *
   * @param local address to listen on; port 0 for any free one
   * @throws IllegalStateException if the address is not ours or is taken
   */
  public static SipEndpoint open(
      InetSocketAddress local, Trace trace, SipTimers timers, Listener listener) {
    try {
      DatagramChannel channel = DatagramChannel.open();
      try {
        channel.setOption(StandardSocketOptions.SO_RCVBUF, SOCKET_BUFFER);
        channel.setOption(StandardSocketOptions.SO_SNDBUF, SOCKET_BUFFER);
        channel.bind(local);
        SipEndpoint endpoint = new SipEndpoint(channel, trace, timers, listener);
        endpoint.reader.start();
        return endpoint;
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new IllegalStateException(
          "SIP address %s cannot be listened on (%s): choose a free UDP port of this machine"
              .formatted(HostPort.text(local), e.getMessage()),
          e);
    }
  }

  /** The address it listens on. */
  public InetSocketAddress address() {
    return address;
  }

  /** {@code host:port} of the address it listens on, as in a Via or a URI. */
  public String hostPort() {
    return HostPort.text(address);
  }

  /** The trace it writes. */
  public Trace trace() {
    return trace;
  }

  /** How many datagrams came that were no SIP message. */
  public long malformedCount() {
    return malformed.sum();
  }

  /** What was wrong with the last of them. */
  public @Nullable String lastMalformed() {
    return lastMalformed;
  }

  /**
   * Transactions that have not yet ended: none is left over {@code 64 * T1} after the last call.
   */
  public int openTransactions() {
    return clients.size() + servers.size();
  }

  /**
   * Sends a request in a client transaction (RFC 3261 §17.1).
   *
   * @param request complete, with a Via of its own
   * @return the transaction
   */
  public ClientTransaction send(
      SipMessage request, InetSocketAddress to, ClientTransaction.Listener responses) {
    ClientTransaction transaction = new ClientTransaction(this, request, to, responses);
    start(transaction);
    return transaction;
  }

  /** Sends a request in a transaction that was made before, so that it could be set up. */
  public void start(ClientTransaction transaction) {
    clients.put(transaction.key(), transaction);
    transaction.start();
  }

  /** Sends a message outside any transaction: the ACK of a 2xx, or what a test likes to send. */
  public Instant sendOnce(SipMessage message, InetSocketAddress to) {
    return transmit(message, to, false);
  }

  /**
   * Sends octets as they are: what a broken peer would send. They are not in the trace.
   *
   * @throws UncheckedIOException if the socket refuses them
   */
  public void sendRaw(byte[] octets, InetSocketAddress to) {
    try {
      channel.send(ByteBuffer.wrap(octets), to);
    } catch (ClosedChannelException e) {
      // Closed between two statements: there is nobody left who could miss it.
      lastMalformed = "not sent, closed";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot send to " + HostPort.text(to), e);
    }
  }

  Instant transmit(SipMessage message, InetSocketAddress to, boolean again) {
    Instant now = trace.now();
    if (!channel.isOpen()) {
      return now; // a timer of a call that outlived the endpoint
    }
    // Before it is sent: the answer may be there before the next statement.
    record(now, Trace.Direction.OUT, to, message, again);
    sendRaw(message.wire(), to);
    return now;
  }

  private void record(
      Instant at,
      Trace.Direction direction,
      InetSocketAddress remote,
      SipMessage message,
      boolean again) {
    if (!trace.isOff()) {
      String remark = again ? Trace.RETRANSMISSION : "";
      trace.add(new Trace.Entry(at, direction, address, remote, message, remark));
    }
  }

  SipTimers timers() {
    return timers;
  }

  ScheduledFuture<?> after(Duration delay, Runnable task) {
    return clock.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  void ended(ClientTransaction transaction) {
    clients.remove(transaction.key(), transaction);
  }

  void ended(ServerTransaction transaction) {
    servers.remove(transaction.key(), transaction);
  }

  private void read() {
    ByteBuffer buffer = ByteBuffer.allocate(SipParser.MAX_OCTETS);
    while (channel.isOpen()) {
      try {
        buffer.clear();
        InetSocketAddress from = (InetSocketAddress) channel.receive(buffer);
        receive(new SipParser(buffer.array(), buffer.position()).parse(), from);
      } catch (SipParseException e) {
        malformed.increment();
        lastMalformed = e.getMessage();
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        // An ICMP "port unreachable" for something sent before: the next datagram is not concerned.
        malformed.increment();
        lastMalformed = e.getMessage();
      }
    }
  }

  private void receive(SipMessage message, InetSocketAddress from) {
    Instant now = trace.now();
    if (message.isResponse()) {
      ClientTransaction client = clients.get(ClientTransaction.keyOf(message));
      record(now, Trace.Direction.IN, from, message, client == null || client.hasSeen(message));
      if (client == null) {
        listener.onStrayResponse(message);
      } else {
        client.onResponse(message, now);
      }
      return;
    }
    ServerTransaction known = servers.get(ServerTransaction.keyOf(message));
    boolean again = known != null && !message.isRequest("ACK");
    record(now, Trace.Direction.IN, from, message, again);
    if (message.isRequest("ACK")) {
      onAck(message, known);
    } else if (known != null) {
      known.onRetransmission();
    } else {
      onNewRequest(message, from, now);
    }
  }

  private void onAck(SipMessage ack, @Nullable ServerTransaction refused) {
    if (refused != null) {
      refused.onAck(ack);
      return;
    }
    // The ACK of a 2xx has a branch of its own (RFC 3261 §13.2.2.4): the dialog's ids find it.
    ServerTransaction answered = servers.get(ServerTransaction.answeredKey(ack));
    if (answered != null) {
      answered.onAck(ack);
    }
    listener.onAck(ack);
  }

  private void onNewRequest(SipMessage request, InetSocketAddress from, Instant now) {
    ServerTransaction transaction = new ServerTransaction(this, request, from, now);
    servers.put(transaction.key(), transaction);
    if (!request.isRequest("CANCEL")) {
      listener.onRequest(transaction);
      return;
    }
    ServerTransaction cancelled = servers.get(ServerTransaction.cancelledKey(request));
    if (cancelled == null) {
      transaction.respond(NO_MATCH, "Call/Transaction Does Not Exist");
    } else {
      transaction.respond(200, "OK");
      cancelled.onCancel(request);
    }
  }

  void answered(ServerTransaction transaction, String answeredKey) {
    servers.put(answeredKey, transaction);
  }

  void acknowledged(ServerTransaction transaction, String answeredKey) {
    servers.remove(answeredKey, transaction);
  }

  /** Closes the socket and ends both threads; calls in progress are not ended. */
  @Override
  public void close() {
    clock.shutdownNow();
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      reader.join(TimeUnit.SECONDS.toMillis(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
