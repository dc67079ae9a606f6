package org.opencallback.network.sip;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A request of the exchange and our responses (RFC 3261 §17.2): the last response is sent again at
 * each repetition of the request, and a final response to an INVITE until its ACK comes.
 */
public final class ServerTransaction {

  private final SipEndpoint endpoint;
  private final SipMessage request;
  private final InetSocketAddress from;
  private final Instant receivedAt;
  private final boolean invite;
  private @Nullable SipMessage lastResponse;
  private @Nullable ScheduledFuture<?> retransmission;
  private @Nullable Consumer<SipMessage> cancelListener;
  private @Nullable SipMessage earlyCancel;
  private ScheduledFuture<?> lifetime;
  private Duration interval;
  private boolean acknowledged;
  private boolean ended;

  ServerTransaction(
      SipEndpoint endpoint, SipMessage request, InetSocketAddress from, Instant receivedAt) {
    this.endpoint = endpoint;
    this.request = request;
    this.from = from;
    this.receivedAt = receivedAt;
    this.invite = request.isRequest("INVITE");
    this.interval = endpoint.timers().t1();
    // Nobody may keep a transaction for ever by never answering it.
    Duration life = invite ? Duration.ofMinutes(10) : endpoint.timers().giveUp();
    this.lifetime = endpoint.after(life, this::end);
  }

  static String keyOf(SipMessage request) {
    String method = request.isRequest("ACK") ? "INVITE" : request.method();
    return request.branch() + ' ' + method + ' ' + request.callId();
  }

  static String cancelledKey(SipMessage cancel) {
    return cancel.branch() + " INVITE " + cancel.callId();
  }

  static String answeredKey(SipMessage ackOrInvite) {
    return "2xx " + ackOrInvite.callId() + ' ' + ackOrInvite.cseq();
  }

  String key() {
    return keyOf(request);
  }

  /** The request. */
  public SipMessage request() {
    return request;
  }

  /** Who sent it. */
  public InetSocketAddress source() {
    return from;
  }

  /** When it came. */
  public Instant receivedAt() {
    return receivedAt;
  }

  /** Calls {@code cancelled} when a CANCEL comes, at once if it has come already. */
  public void onCancelled(Consumer<SipMessage> cancelled) {
    SipMessage early;
    synchronized (this) {
      cancelListener = cancelled;
      early = earlyCancel;
    }
    if (early != null) {
      cancelled.accept(early);
    }
  }

  /** Whether a final response has been sent. */
  public synchronized boolean isAnswered() {
    return lastResponse != null && lastResponse.isFinal();
  }

  /** Starts a response with the fields that RFC 3261 §8.2.6 copies from the request. */
  public SipMessageBuilder response(int status, String reason) {
    SipMessageBuilder response = SipMessage.response(status, reason);
    request.fields("Via").forEach(via -> response.add("Via", via));
    request.fields("Record-Route").forEach(route -> response.add("Record-Route", route));
    return response
        .add("From", request.header("From").orElse(""))
        .add("To", request.header("To").orElse(""))
        .add("Call-ID", request.callId())
        .add("CSeq", request.header("CSeq").orElse(""));
  }

  /** Responds without further fields. */
  public void respond(int status, String reason) {
    respond(response(status, reason).build());
  }

  /**
   * Sends a response.
   *
   * @return false if a final response had been sent before; nothing is sent then
   */
  public synchronized boolean respond(SipMessage response) {
    if (isAnswered()) {
      return false;
    }
    lastResponse = response;
    if (response.isFinal() && invite) {
      if (response.isSuccess()) {
        endpoint.answered(this, answeredKey(request));
      }
      retransmission = endpoint.after(interval, this::retransmit);
    }
    endpoint.transmit(response, from, false);
    if (response.isFinal()) {
      lifetime.cancel(false);
      lifetime = endpoint.after(endpoint.timers().giveUp(), this::end);
    }
    return true;
  }

  synchronized void onRetransmission() {
    if (lastResponse != null) {
      endpoint.transmit(lastResponse, from, true);
    }
  }

  /** Timers G and H; the same for a 2xx, which RFC 3261 §13.3.1.4 leaves to the user agent. */
  private synchronized void retransmit() {
    if (acknowledged || ended || lastResponse == null) {
      return;
    }
    endpoint.transmit(lastResponse, from, true);
    Duration doubled = interval.multipliedBy(2);
    Duration t2 = endpoint.timers().t2();
    interval = doubled.compareTo(t2) > 0 ? t2 : doubled;
    retransmission = endpoint.after(interval, this::retransmit);
  }

  synchronized void onAck(SipMessage ack) {
    acknowledged = true;
    if (retransmission != null) {
      retransmission.cancel(false);
    }
    endpoint.acknowledged(this, answeredKey(ack));
  }

  void onCancel(SipMessage cancel) {
    Consumer<SipMessage> cancelled;
    synchronized (this) {
      earlyCancel = cancel;
      cancelled = cancelListener;
    }
    if (cancelled != null) {
      cancelled.accept(cancel);
    }
  }

  private synchronized void end() {
    ended = true;
    if (retransmission != null) {
      retransmission.cancel(false);
    }
    endpoint.acknowledged(this, answeredKey(request));
    endpoint.ended(this);
  }
}
