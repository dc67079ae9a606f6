package org.opencallback.network;

import java.time.Duration;
import java.time.Instant;
import org.opencallback.network.audio.AudioSession;
import org.opencallback.network.sip.ClientTransaction;
import org.opencallback.network.sip.Dialog;
import org.opencallback.network.sip.NotSeenException;
import org.opencallback.network.sip.SipMessage;

/**
 * A call to an access number: it should ring and then be refused. If the exchange answers it all
 * the same, it is acknowledged and hung up when the carrier closes.
 */
public final class TriggerCall extends Call {

  private static final Duration RING_AND_MORE = Duration.ofSeconds(30);

  private final InviteSpec spec;
  private final Instant sentAt;
  private final ClientTransaction transaction;

  private TriggerCall(Carrier carrier, AudioSession audio, InviteSpec spec, SipMessage invite) {
    super(carrier, audio, invite);
    this.spec = spec;
    this.sentAt = carrier.now();
    this.transaction =
        new ClientTransaction(carrier.endpoint(), invite, carrier.exchange(), new Responses());
    if (!spec.isAcknowledging()) {
      transaction.withholdAck();
    }
  }

  static TriggerCall place(Carrier carrier, InviteSpec spec) {
    AudioSession audio = carrier.openAudio();
    audio.describe(spec.describe(audio.description()));
    SipMessage invite =
        spec.build(
            carrier.endpoint().hostPort(), carrier.exchangeText(), audio.description().text());
    TriggerCall call = new TriggerCall(carrier, audio, spec, invite);
    carrier.add(call);
    carrier.endpoint().start(call.transaction);
    return call;
  }

  @Override
  public String number() {
    return spec.from();
  }

  /** When the INVITE was sent. */
  public Instant sentAt() {
    return sentAt;
  }

  /** Waits up to 15 s for a provisional response of that status. */
  public SipMessage awaitProvisional(int status) {
    return await("response " + status, message -> message.status() == status, SOON);
  }

  /** Waits up to 30 s for the final response. */
  public SipMessage awaitFinal() {
    return awaitFinal(RING_AND_MORE);
  }

  /** Waits for the final response. */
  public SipMessage awaitFinal(Duration timeout) {
    return await("a final response", SipMessage::isFinal, timeout);
  }

  /** When the final response came. */
  public Instant finalAt() {
    return received().stream()
        .filter(entry -> entry.message().isFinal())
        .map(Received::at)
        .findFirst()
        .orElseThrow(() -> new NotSeenException("no final response yet in " + this));
  }

  /** From the 180, or else the INVITE, to the final response: how long the exchange let it ring. */
  public Duration ringTime() {
    return Duration.between(timeOf("180").orElse(sentAt), finalAt());
  }

  /** When this leg was clear: its refusal acknowledged. The delay of the callback starts here. */
  public Instant clearedAt() {
    Instant acknowledged = transaction.acknowledgedAt();
    return acknowledged == null ? finalAt() : acknowledged;
  }

  /**
   * The caller hangs up: CANCEL, once a provisional response has come, as RFC 3261 §9.1 asks.
   *
   * @return the final response to the INVITE, normally 487
   */
  public SipMessage cancel() {
    await("a provisional response", message -> true, SOON);
    sendCancel();
    return awaitFinal(SOON);
  }

  /** Sends the CANCEL at once, even before the first response, and waits for nothing. */
  public void sendCancel() {
    SipMessage invite = invite();
    SipMessage cancel =
        SipMessage.request("CANCEL", invite.requestUri())
            .add("Via", invite.values("Via").get(0))
            .add("Max-Forwards", "70")
            .add("From", invite.header("From").orElse(""))
            .add("To", invite.header("To").orElse(""))
            .add("Call-ID", invite.callId())
            .add("CSeq", invite.cseq() + " CANCEL")
            .build();
    carrier.endpoint().send(cancel, carrier.exchange(), this::onCancelResponse);
  }

  private void onCancelResponse(SipMessage response, Instant at) {
    // Its response says nothing about the call; the trace has it.
    if (response.status() == 481) {
      carrier.remark(this, "CANCEL came too late");
    }
  }

  private void acknowledge(SipMessage response) {
    if (!isAnswered() && !isEnded()) {
      opened(Dialog.ofCaller(invite(), response, carrier.endpoint().hostPort()));
      connect(response);
      answered();
    }
    carrier.endpoint().sendOnce(dialog().ack(invite().cseq()), dialog().nextHop());
  }

  /** What comes back to the INVITE. Called by the endpoint's threads. */
  private final class Responses implements ClientTransaction.Listener {

    @Override
    public void onResponse(SipMessage response, Instant at) {
      if (response.isSuccess()) {
        acknowledge(response);
      } else if (response.isFinal()) {
        ended();
        audio().close();
      } else {
        connect(response);
      }
      onMessage(response, at);
    }

    @Override
    public void onTimeout() {
      ended();
      SipMessage none = SipMessage.response(408, "No Response").add("CSeq", "1 INVITE").build();
      onMessage(none, carrier.now());
    }
  }
}
