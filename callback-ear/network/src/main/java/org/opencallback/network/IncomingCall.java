package org.opencallback.network;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.opencallback.network.audio.AudioSession;
import org.opencallback.network.audio.Sdp;
import org.opencallback.network.sip.Dialog;
import org.opencallback.network.sip.ServerTransaction;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.network.sip.SipMessageBuilder;

/**
 * A call from the exchange to a number of this network: the callback to a mobile, or the call to
 * the destination. {@code 100} has been sent already; the rest is for the called party to say.
 */
public final class IncomingCall extends Call {

  private final ServerTransaction transaction;
  private final String number;
  private final String toWithTag;

  IncomingCall(Carrier carrier, AudioSession audio, ServerTransaction transaction) {
    super(carrier, audio, transaction.request());
    this.transaction = transaction;
    this.number = transaction.request().calledNumber();
    this.toWithTag = transaction.request().header("To").orElse("") + ";tag=" + Dialog.newTag();
    if (invite().hasSdp()) {
      Sdp.parse(invite().body())
          .ifPresent(offer -> audio.describe(audio.description().answerTo(offer)));
    }
  }

  /** Takes CANCELs from now on: once the carrier knows the call. */
  void start() {
    transaction.onCancelled(this::onCancel);
  }

  /** The number called, as it stands in the Request-URI. */
  @Override
  public String number() {
    return number;
  }

  /** The number that the caller shows: From. */
  public String presentedNumber() {
    return invite().number("From");
  }

  /** When the INVITE came. */
  public Instant arrivedAt() {
    return transaction.receivedAt();
  }

  /** Alerts: {@code 180}. */
  public IncomingCall ring() {
    transaction.respond(response(180, "Ringing").build());
    return this;
  }

  /** {@code 183} with a description: the caller hears what {@link #audio()} says from now on. */
  public IncomingCall progress() {
    SipMessageBuilder progress = response(183, "Session Progress");
    describe(invite(), progress);
    transaction.respond(progress.build());
    return this;
  }

  /** Answers and waits up to 15 s for the ACK. */
  public IncomingCall answer() {
    return answer(message -> message);
  }

  /** Answers with changes to the {@code 200}, and waits up to 15 s for the ACK. */
  public IncomingCall answer(UnaryOperator<SipMessageBuilder> change) {
    sendAnswer(change);
    awaitAck(SOON);
    return this;
  }

  /** Answers and waits for nothing: for calls that end in the same moment. */
  public IncomingCall sendAnswer() {
    return sendAnswer(message -> message);
  }

  private IncomingCall sendAnswer(UnaryOperator<SipMessageBuilder> change) {
    SipMessageBuilder ok = response(200, "OK");
    describe(invite(), ok);
    opened(Dialog.ofCalled(invite(), toWithTag, carrier.endpoint().hostPort()));
    answered();
    if (!transaction.respond(change.apply(ok).build())) {
      ended();
    }
    return this;
  }

  /** Waits for the ACK of the answer. */
  public SipMessage awaitAck(Duration timeout) {
    return awaitRequest("ACK", timeout);
  }

  /** Refuses with a status, such as 486, 480 or 503. */
  public IncomingCall reject(int status) {
    return reject(status, message -> message);
  }

  /** Refuses, with more header fields such as Reason or Retry-After. */
  public IncomingCall reject(int status, UnaryOperator<SipMessageBuilder> change) {
    transaction.respond(change.apply(response(status, reasonOf(status))).build());
    finish();
    return this;
  }

  private static String reasonOf(int status) {
    return switch (status) {
      case 404 -> "Not Found";
      case 480 -> "Temporarily Unavailable";
      case 486 -> "Busy Here";
      case 487 -> "Request Terminated";
      case 500 -> "Server Internal Error";
      case 503 -> "Service Unavailable";
      case 603 -> "Decline";
      default -> "Refused";
    };
  }

  /** Waits up to 15 s for the exchange to give up before an answer. */
  public SipMessage awaitCancel() {
    return awaitCancel(SOON);
  }

  /** Waits for the exchange to give up before an answer. */
  public SipMessage awaitCancel(Duration timeout) {
    return awaitRequest("CANCEL", timeout);
  }

  private void onCancel(SipMessage cancel) {
    if (transaction.respond(response(487, "Request Terminated").build())) {
      finish();
    }
    onMessage(cancel, carrier.now());
  }

  private void finish() {
    ended();
    audio().close();
  }

  private SipMessageBuilder response(int status, String reason) {
    return transaction
        .response(status, reason)
        .set("To", toWithTag)
        .add("Contact", contact())
        .add("Allow", Carrier.ALLOW);
  }

  void onAck(SipMessage ack) {
    // The answer to an offer that we made in the 200 (RFC 3261 §13.2.2.4).
    connect(ack);
    onMessage(ack, carrier.now());
  }
}
