package org.opencallback.network.sip;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;

/**
 * A request of ours and its responses (RFC 3261 §17.1, RFC 6026): it is sent again until something
 * comes back, and a refused INVITE is acknowledged.
 */
public final class ClientTransaction {

  /** Who sent the request. Called by the endpoint's threads. */
  public interface Listener {
    /**
     * A response that came at {@code at}; a final one comes once, except that a 2xx to INVITE comes
     * at each repetition.
     */
    void onResponse(SipMessage response, Instant at);

    /** Nothing came for {@code 64 * T1} (timers B and F). */
    default void onTimeout() {}
  }

  private enum State {
    CALLING,
    PROCEEDING,
    COMPLETED,
    TERMINATED
  }

  private final SipEndpoint endpoint;
  private final SipMessage request;
  private final InetSocketAddress to;
  private final Listener listener;
  private final boolean invite;
  private State state = State.CALLING;
  private Duration interval;
  private @Nullable ScheduledFuture<?> retransmission;
  private @Nullable ScheduledFuture<?> end;
  private @Nullable SipMessage ack;
  private @Nullable Instant acknowledgedAt;
  private boolean acknowledging = true;
  private int lastStatus;

  /** Creates a transaction that {@link SipEndpoint#start} will send. */
  public ClientTransaction(
      SipEndpoint endpoint, SipMessage request, InetSocketAddress to, Listener listener) {
    this.endpoint = endpoint;
    this.request = request;
    this.to = to;
    this.listener = listener;
    this.invite = request.isRequest("INVITE");
    this.interval = endpoint.timers().t1();
  }

  static String keyOf(SipMessage message) {
    return message.branch() + ' ' + message.method();
  }

  String key() {
    return keyOf(request);
  }

  /** The request as it was sent. */
  public SipMessage request() {
    return request;
  }

  /** Where it was sent to. */
  public InetSocketAddress destination() {
    return to;
  }

  /** Refusals are no longer acknowledged: how a broken peer behaves. */
  public synchronized void withholdAck() {
    acknowledging = false;
  }

  /** When the ACK of a refusal was first sent. */
  public synchronized @Nullable Instant acknowledgedAt() {
    return acknowledgedAt;
  }

  synchronized void start() {
    endpoint.transmit(request, to, false);
    retransmission = endpoint.after(interval, this::retransmit);
    end = endpoint.after(endpoint.timers().giveUp(), this::giveUp);
  }

  private synchronized void retransmit() {
    if (state != State.CALLING && (invite || state != State.PROCEEDING)) {
      return;
    }
    endpoint.transmit(request, to, true);
    Duration doubled = interval.multipliedBy(2);
    Duration t2 = endpoint.timers().t2();
    interval = !invite && doubled.compareTo(t2) > 0 ? t2 : doubled;
    retransmission = endpoint.after(interval, this::retransmit);
  }

  private void giveUp() {
    synchronized (this) {
      if (state == State.COMPLETED || state == State.TERMINATED) {
        return;
      }
      terminate();
    }
    listener.onTimeout();
  }

  synchronized boolean hasSeen(SipMessage response) {
    return response.status() == lastStatus && (response.isFinal() || lastStatus == 100);
  }

  void onResponse(SipMessage response, Instant at) {
    if (accept(response)) {
      listener.onResponse(response, at);
    }
  }

  /** Whether the response is for the listener. */
  private synchronized boolean accept(SipMessage response) {
    if (state == State.TERMINATED) {
      return false;
    }
    lastStatus = response.status();
    if (response.isProvisional()) {
      return proceed();
    }
    boolean first = state != State.COMPLETED;
    if (first) {
      complete();
    }
    if (!invite) {
      return first;
    }
    if (!response.isSuccess()) {
      acknowledge(response);
      return first;
    }
    return true;
  }

  private boolean proceed() {
    if (state == State.COMPLETED) {
      return false;
    }
    if (invite && state == State.CALLING) {
      // Ringing may last: only the peer, or a CANCEL, ends it (RFC 3261 §17.1.1.2).
      stop(retransmission);
      stop(end);
    }
    state = State.PROCEEDING;
    return true;
  }

  private void complete() {
    state = State.COMPLETED;
    stop(retransmission);
    stop(end);
    SipTimers timers = endpoint.timers();
    end = endpoint.after(invite ? timers.giveUp() : timers.t4(), this::terminate);
  }

  private synchronized void terminate() {
    state = State.TERMINATED;
    stop(retransmission);
    stop(end);
    endpoint.ended(this);
  }

  /** RFC 3261 §17.1.1.3: same branch, the To of the response. */
  private void acknowledge(SipMessage refusal) {
    if (!acknowledging) {
      return;
    }
    boolean again = ack != null;
    SipMessage message = ack;
    if (message == null) {
      SipMessageBuilder builder =
          SipMessage.request("ACK", request.requestUri())
              .add("Via", request.values("Via").get(0))
              .add("Max-Forwards", "70")
              .add("From", request.header("From").orElse(""))
              .add("To", refusal.header("To").orElse(""))
              .add("Call-ID", request.callId())
              .add("CSeq", request.cseq() + " ACK");
      request.fields("Route").forEach(route -> builder.add("Route", route));
      message = builder.build();
      ack = message;
    }
    Instant sent = endpoint.transmit(message, to, again);
    if (!again) {
      acknowledgedAt = sent;
    }
  }

  private static void stop(@Nullable ScheduledFuture<?> timer) {
    if (timer != null) {
      timer.cancel(false);
    }
  }
}
