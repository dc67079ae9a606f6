package org.opencallback.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opencallback.network.audio.Sdp;
import org.opencallback.network.sip.Dialog;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.network.sip.SipMessageBuilder;

/**
 * What an INVITE that a carrier sends looks like: usual unless changed. Changes are made in the
 * order in which they are called for.
 */
public final class InviteSpec {

  private static final String ANONYMOUS = "\"Anonymous\" <sip:anonymous@anonymous.invalid>;tag=";

  private final String from;
  private final String to;
  private final List<Consumer<SipMessageBuilder>> changes = new ArrayList<>();
  private int events = Sdp.OUR_EVENT_TYPE;
  private boolean withSdp = true;
  private boolean acknowledging = true;
  private @Nullable String sdp;

  private InviteSpec(String from, String to) {
    this.from = from;
    this.to = to;
  }

  /** A call between two numbers: From and P-Asserted-Identity are the caller. */
  public static InviteSpec call(String from, String to) {
    return new InviteSpec(from, to);
  }

  /** Another P-Asserted-Identity (RFC 3325) than From. */
  public InviteSpec assertedIdentity(String number) {
    return change(m -> m.set("P-Asserted-Identity", "<sip:" + number + "@network.invalid>"));
  }

  /** No P-Asserted-Identity. */
  public InviteSpec withoutAssertedIdentity() {
    return without("P-Asserted-Identity");
  }

  /** The caller withholds the number (RFC 3323); P-Asserted-Identity stays unless removed. */
  public InviteSpec withheld() {
    return change(m -> m.set("From", ANONYMOUS + Dialog.newTag()).set("Privacy", "id"));
  }

  /** The call was diverted by that number (RFC 5806). */
  public InviteSpec divertedBy(String number) {
    return header("Diversion", "<sip:" + number + "@network.invalid>;reason=unconditional");
  }

  /** Another number in the Request-URI than in To. */
  public InviteSpec requestUri(String uri) {
    return change(m -> m.requestUri(uri));
  }

  /** Sets a header field, whatever its value. */
  public InviteSpec header(String name, String value) {
    return change(m -> m.set(name, value));
  }

  /** Removes a header field. */
  public InviteSpec without(String name) {
    return change(m -> m.remove(name));
  }

  /** The offer as given, right or wrong. */
  public InviteSpec sdp(String text) {
    sdp = text;
    return this;
  }

  /** The offer with that payload type of telephone-event, or without it if 0. */
  public InviteSpec events(int payloadType) {
    events = payloadType;
    return this;
  }

  /** No offer (RFC 3261 §13.2.1: it is then for the called side to make one). */
  public InviteSpec withoutSdp() {
    withSdp = false;
    return this;
  }

  /** The final refusal is not acknowledged. */
  public InviteSpec withoutAck() {
    acknowledging = false;
    return this;
  }

  private InviteSpec change(Consumer<SipMessageBuilder> change) {
    changes.add(change);
    return this;
  }

  String from() {
    return from;
  }

  String to() {
    return to;
  }

  boolean isAcknowledging() {
    return acknowledging;
  }

  /** The description that the offer is made of. */
  Sdp describe(Sdp usual) {
    return events == 0 ? usual.withoutEvents() : usual.withEvents(events);
  }

  /**
   * The INVITE.
   *
   * @param hostPort where the carrier listens
   * @param exchange address of the exchange
   * @param offer the description, unless the specification has another or none
   */
  public SipMessage build(String hostPort, String exchange, String offer) {
    SipMessageBuilder message =
        SipMessage.request("INVITE", "sip:" + to + "@" + exchange)
            .add("Via", Dialog.newVia(hostPort))
            .add("Max-Forwards", "70")
            .add("From", "<sip:" + from + "@" + hostPort + ">;tag=" + Dialog.newTag())
            .add("To", "<sip:" + to + "@" + exchange + ">")
            .add("Call-ID", Dialog.newTag() + "@" + hostPort)
            .add("CSeq", "1 INVITE")
            .add("Contact", "<sip:" + from + "@" + hostPort + ">")
            .add("P-Asserted-Identity", "<sip:" + from + "@" + hostPort + ">")
            .add("Allow", Carrier.ALLOW);
    if (withSdp) {
      message.sdp(sdp == null ? offer : sdp);
    }
    changes.forEach(change -> change.accept(message));
    return message.build();
  }
}
