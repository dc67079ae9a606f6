package org.opencallback.network;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.opencallback.network.audio.AudioSession;
import org.opencallback.network.audio.Sdp;
import org.opencallback.network.sip.Dialog;
import org.opencallback.network.sip.EventLog;
import org.opencallback.network.sip.NotSeenException;
import org.opencallback.network.sip.ServerTransaction;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.network.sip.SipMessageBuilder;

/**
 * One call between a party of this network and the exchange, seen from the party. Requests of the
 * exchange inside the call are answered as a telephone does, unless the party was told otherwise.
 */
public abstract class Call {

  /** How long is waited for something that should come at once, on a machine that may be busy. */
  static final Duration SOON = Duration.ofSeconds(15);

  private static final int CAPACITY = 2_000;
  private static final int IGNORE = 0;

  private enum State {
    CALLING,
    ANSWERED,
    ENDED
  }

  final Carrier carrier;
  private final EventLog<Received> received = new EventLog<>(CAPACITY);
  private final Map<String, Integer> replies = new ConcurrentHashMap<>();
  private final AudioSession audio;
  private final SipMessage invite;
  private volatile @Nullable Dialog dialog;
  private volatile State state = State.CALLING;

  Call(Carrier carrier, AudioSession audio, SipMessage invite) {
    this.carrier = carrier;
    this.audio = audio;
    this.invite = invite;
  }

  /** The INVITE that began the call, whole. */
  public SipMessage invite() {
    return invite;
  }

  /** The Call-ID. */
  public String callId() {
    return invite.callId();
  }

  /** The voice of the party. */
  public AudioSession audio() {
    return audio;
  }

  /** Everything that the exchange sent within the call, repetitions left out. */
  public List<Received> received() {
    return received.list();
  }

  /** Whether the call was answered and has not ended. */
  public boolean isAnswered() {
    return state == State.ANSWERED;
  }

  /** Whether the call is over for this side. */
  public boolean isEnded() {
    return state == State.ENDED;
  }

  // what the exchange does

  /** Waits for a request of the exchange within the call; the first of that method. */
  public SipMessage awaitRequest(String method, Duration timeout) {
    return await(method, message -> message.isRequest(method), timeout);
  }

  /** Waits for the exchange to hang up: at most 15 s. */
  public SipMessage awaitBye() {
    return awaitBye(SOON);
  }

  /** Waits for the exchange to hang up. */
  public SipMessage awaitBye(Duration timeout) {
    return awaitRequest("BYE", timeout);
  }

  SipMessage await(String what, Predicate<SipMessage> wanted, Duration timeout) {
    return received
        .await(what + " in call " + callId(), entry -> wanted.test(entry.message()), timeout)
        .message();
  }

  /** Waits until the call has ended, by whomever; false if it has not within that time. */
  public boolean awaitEnd(Duration timeout) {
    return isEnded() || received.within(entry -> isEnded(), timeout).isPresent() || isEnded();
  }

  /** When the first message with that status, or request with that method, came. */
  public Optional<Instant> timeOf(String statusOrMethod) {
    return received
        .find(
            entry ->
                entry.message().isRequest(statusOrMethod)
                    || String.valueOf(entry.message().status()).equals(statusOrMethod))
        .map(Received::at);
  }

  void onMessage(SipMessage message, Instant at) {
    received.add(new Received(at, message));
  }

  // what the party does

  /** Requests of that method are not answered at all from now on. */
  public void ignore(String method) {
    replies.put(method, IGNORE);
  }

  /** Requests of that method are answered with that status from now on, such as 491. */
  public void refuse(String method, int status) {
    replies.put(method, status);
  }

  /**
   * Presses keys and waits until all are sent.
   *
   * @throws NotSeenException if an INFO is not answered
   */
  public void sendDigits(String keys, DigitMode mode) {
    switch (mode) {
      case RTP_EVENT -> audio.pressKeys(keys);
      case IN_BAND -> audio.pressKeysInBand(keys);
      case INFO -> {
        for (int i = 0; i < keys.length(); i++) {
          info(keys.charAt(i));
        }
      }
    }
    carrier.remark(
        this, "digits " + String.join(" ", keys.split("")) + " sent (" + mode.label() + ")");
  }

  private void info(char key) {
    String body = "Signal=" + key + "\r\nDuration=160\r\n";
    request("INFO", message -> message.body("application/dtmf-relay", body));
  }

  /**
   * Hangs up with BYE and waits for its response.
   *
   * @return the response
   * @throws NotSeenException if none comes
   * @throws IllegalStateException if the call was never answered
   */
  public SipMessage hangUp() {
    dialog();
    ended();
    return request("BYE", message -> message);
  }

  /** Puts the exchange on hold ({@code sendonly}, RFC 3264 §8.4); returns the response. */
  public SipMessage hold() {
    return reInvite(audio.description().next("sendonly"));
  }

  /** Takes the exchange back from hold; returns the response. */
  public SipMessage resume() {
    return reInvite(audio.description().next("sendrecv"));
  }

  /** Offers another description of this side by re-INVITE; returns the final response. */
  public SipMessage reInvite(Sdp offer) {
    audio.describe(offer);
    return request("INVITE", message -> message.sdp(offer.text()));
  }

  /** Refreshes the session by UPDATE without an offer (RFC 4028 §7.4); returns the response. */
  public SipMessage refresh() {
    return request("UPDATE", message -> message.add("Supported", "timer"));
  }

  /**
   * Sends a request within the call and waits for its final response; a 2xx to an INVITE is
   * acknowledged and its description taken.
   */
  public SipMessage request(String method, UnaryOperator<SipMessageBuilder> change) {
    Dialog open = dialog();
    SipMessageBuilder message = open.request(method).add("Contact", contact());
    SipMessage request = change.apply(message).build();
    EventLog<SipMessage> responses = new EventLog<>(100);
    InetSocketAddress to = open.nextHop();
    carrier
        .endpoint()
        .send(
            request,
            to,
            (response, at) -> {
              if (method.equals("INVITE") && response.isSuccess()) {
                open.refreshTarget(response);
                carrier.endpoint().sendOnce(open.ack(request.cseq()), to);
                connect(response);
              }
              responses.add(response);
            });
    return responses.await(
        "a final response to " + method + " in call " + callId(),
        SipMessage::isFinal,
        carrier.giveUp());
  }

  Dialog dialog() {
    Dialog open = dialog;
    if (open == null) {
      throw new IllegalStateException("call " + callId() + " is not answered; " + received.list());
    }
    return open;
  }

  void opened(Dialog open) {
    dialog = open;
  }

  void answered() {
    state = State.ANSWERED;
  }

  /** The call is over: nothing is said any more; what still comes is heard. */
  void ended() {
    state = State.ENDED;
    audio.mute(true);
  }

  /** Ends the call, if it is answered, without waiting for the response. */
  void abandon() {
    Dialog open = dialog;
    if (open != null && isAnswered()) {
      ended();
      carrier.endpoint().sendOnce(open.request("BYE").build(), open.nextHop());
    }
  }

  abstract String number();

  String contact() {
    return "<sip:" + number() + "@" + carrier.endpoint().hostPort() + ">";
  }

  /** Takes the description in a message of the exchange, if there is one. */
  void connect(SipMessage message) {
    if (message.hasSdp()) {
      Sdp.parse(message.body()).ifPresent(audio::connect);
    }
  }

  /** A request of the exchange within the call. */
  void onRequest(ServerTransaction transaction) {
    SipMessage request = transaction.request();
    Integer reply = replies.get(request.method());
    if (reply == null) {
      answer(transaction);
    } else if (reply != IGNORE) {
      transaction.respond(reply, "As Told");
    }
    onMessage(request, transaction.receivedAt());
  }

  private void answer(ServerTransaction transaction) {
    SipMessage request = transaction.request();
    switch (request.method()) {
      case "BYE" -> {
        ended();
        transaction.respond(200, "OK");
      }
      case "INVITE", "UPDATE" -> {
        dialog().refreshTarget(request);
        SipMessageBuilder ok = transaction.response(200, "OK").add("Contact", contact());
        describe(request, ok);
        transaction.respond(ok.build());
      }
      default -> transaction.respond(200, "OK");
    }
  }

  /** Answers the offer in a request, or makes one where RFC 3261 §14.2 asks for it. */
  void describe(SipMessage request, SipMessageBuilder response) {
    request
        .header("Session-Expires")
        .ifPresent(
            expires ->
                response
                    .add("Session-Expires", expires.replaceAll(";.*", "") + ";refresher=uac")
                    .add("Require", "timer"));
    Optional<Sdp> offer = request.hasSdp() ? Sdp.parse(request.body()) : Optional.empty();
    if (offer.isPresent()) {
      audio.describe(audio.description().answerTo(offer.get()));
      audio.connect(offer.get());
      response.sdp(audio.description().text());
    } else if (request.isRequest("INVITE")) {
      response.sdp(audio.description().text());
    }
  }

  @Override
  public String toString() {
    return "call %s (%s)".formatted(callId(), state);
  }
}
