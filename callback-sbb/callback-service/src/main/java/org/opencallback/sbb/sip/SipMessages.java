package org.opencallback.sbb.sip;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.address.Address;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.header.AllowHeader;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Message;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.opencallback.callcontrol.Cause;
import org.opencallback.job.SipTarget;
import org.opencallback.job.TrunkCall;
import org.opencallback.trigger.Transport;

/**
 * Writes the SIP messages of a leg and of the trigger call.
 *
 * <p>What it writes about a leg comes from the leg's {@link TrunkCall} and nowhere else, so nothing
 * of another leg, the mobile's number above all, can get into it.
 */
public final class SipMessages {

  /** The methods that we understand (RFC 3261 §20.5). */
  private static final List<String> METHODS =
      List.of("INVITE", "ACK", "CANCEL", "BYE", "OPTIONS", "INFO", "UPDATE");

  /** What we are; without a version, which would only help an intruder. */
  private static final String USER_AGENT = "Callback";

  private static final int MAX_FORWARDS = 70;

  private final AddressFactory addresses;
  private final HeaderFactory headers;
  private final MessageFactory messages;

  /**
   * Our own address for a transport.
   *
   * @param host IP address
   * @param port 1 to 65535
   */
  public record Local(String host, int port, Transport transport) {}

  /**
   * What the stack chose for a new dialog.
   *
   * @param callId Call-ID of the dialog
   * @param fromTag our tag
   */
  public record DialogKey(CallIdHeader callId, String fromTag) {}

  /** Writes messages with these factories of the stack. */
  public SipMessages(AddressFactory addresses, HeaderFactory headers, MessageFactory messages) {
    this.addresses = addresses;
    this.headers = headers;
    this.messages = messages;
  }

  /** Who calls: the presented number at our own address. */
  public Address caller(TrunkCall trunk, Local local) throws ParseException {
    return addresses.createAddress(uri(trunk.presentedNumber(), local.host()));
  }

  /** Who is called: the number at the trunk's peer. */
  public Address called(TrunkCall trunk) throws ParseException {
    return addresses.createAddress(uri(trunk.calledNumber(), trunk.target().host()));
  }

  /** The INVITE that begins a leg. */
  public Request invite(TrunkCall trunk, Local local, DialogKey dialog, String offer)
      throws ParseException, InvalidArgumentException {
    Request invite =
        messages.createRequest(
            target(trunk),
            Request.INVITE,
            dialog.callId(),
            headers.createCSeqHeader(1L, Request.INVITE),
            headers.createFromHeader(caller(trunk, local), dialog.fromTag()),
            headers.createToHeader(called(trunk), null),
            List.of(via(local)),
            headers.createMaxForwardsHeader(MAX_FORWARDS));
    invite.setHeader(contact(trunk, local));
    // RFC 3325 §9.1: the identity that we, a trusted node, assert is the one presented.
    invite.setHeader(
        headers.createHeader("P-Asserted-Identity", caller(trunk, local).toString().trim()));
    capabilities(invite);
    invite.setHeader(headers.createUserAgentHeader(List.of(USER_AGENT)));
    sdp(invite, offer);
    return invite;
  }

  /** Where we want in-dialog requests sent. */
  public javax.sip.header.ContactHeader contact(TrunkCall trunk, Local local)
      throws ParseException {
    SipURI uri = uri(trunk.presentedNumber(), local.host());
    uri.setPort(local.port());
    transport(uri, local.transport());
    return headers.createContactHeader(addresses.createAddress(uri));
  }

  /** Adds what we can do to a request or a 2xx. */
  public void capabilities(Message message) throws ParseException {
    allow(message);
    message.setHeader(headers.createSupportedHeader("timer"));
  }

  /** Adds the methods that we understand. */
  public void allow(Message message) throws ParseException {
    message.removeHeader(AllowHeader.NAME);
    for (String method : METHODS) {
      message.addHeader(headers.createAllowHeader(method));
    }
  }

  /** Sets SDP as the body. */
  public void sdp(Message message, String sdp) throws ParseException {
    ContentTypeHeader type = headers.createContentTypeHeader("application", "sdp");
    message.setContent(sdp.getBytes(StandardCharsets.UTF_8), type);
  }

  /** Asks for or confirms a session timer. */
  public void sessionTimer(Message message, SessionTimer timer) throws ParseException {
    boolean request = message instanceof Request;
    String value = request ? timer.inRequest() : timer.inResponse();
    message.setHeader(headers.createHeader("Session-Expires", value));
    if (!request && !timer.weRefresh()) {
      message.setHeader(headers.createRequireHeader("timer"));
    }
  }

  /** Says how short a session timer may be (RFC 4028 §5). */
  public void minimumTimer(Message message) throws ParseException {
    message.setHeader(
        headers.createHeader("Min-SE", Long.toString(SessionTimer.MINIMUM.toSeconds())));
  }

  /** Says why (RFC 3326). */
  public void reason(Message message, Cause cause, String text)
      throws ParseException, InvalidArgumentException {
    message.setHeader(headers.createReasonHeader("Q.850", cause.value(), text));
  }

  /** A response; inside a dialog its tags are those of the request. */
  public Response response(Request request, int status) throws ParseException {
    Response response = messages.createResponse(status, request);
    if (status == Response.BUSY_HERE) {
      response.setReasonPhrase("Busy Here"); // RFC 3261 §21.4.24; the stack says "Busy here"
    }
    response.setHeader(headers.createServerHeader(List.of(USER_AGENT)));
    return response;
  }

  /** A response with our tag, where the request has none yet (RFC 3261 §8.2.6.2). */
  public Response response(Request request, int status, String toTag) throws ParseException {
    Response response = response(request, status);
    ToHeader to = (ToHeader) response.getHeader(ToHeader.NAME);
    if (to.getTag() == null && status > 100) {
      to.setTag(toTag);
    }
    return response;
  }

  /** Any header field, by its text. */
  public void header(Message message, String name, String value) throws ParseException {
    message.setHeader(headers.createHeader(name, value));
  }

  /** Tells a redirected caller where to go. */
  public void redirectTo(Response response, String target) throws ParseException {
    response.setHeader(
        headers.createContactHeader(addresses.createAddress(addresses.createURI(target))));
  }

  /** Whether the sender of a message understands a method, as far as it says so. */
  public static boolean allows(Message message, String method) {
    return Headers.values(message, "Allow").stream()
        .flatMap(value -> List.of(value.split(",")).stream())
        .anyMatch(allowed -> allowed.trim().equals(method));
  }

  /** The SDP of a message; empty when it has none. */
  public static Optional<String> sdpOf(Message message) {
    byte[] content = message.getRawContent();
    if (content == null || content.length == 0 || !hasSdp(message)) {
      return Optional.empty();
    }
    return Optional.of(new String(content, StandardCharsets.UTF_8));
  }

  /** Whether the body, if there is one, is SDP. */
  public static boolean hasSdp(Message message) {
    ContentTypeHeader type = (ContentTypeHeader) message.getHeader(ContentTypeHeader.NAME);
    return type != null
        && "application".equalsIgnoreCase(type.getContentType())
        && "sdp".equalsIgnoreCase(type.getContentSubType());
  }

  /** Whether the message has a body that is not SDP. */
  public static boolean hasOtherBody(Message message) {
    byte[] content = message.getRawContent();
    return content != null && content.length > 0 && !hasSdp(message);
  }

  private SipURI target(TrunkCall trunk) throws ParseException {
    SipTarget target = trunk.target();
    SipURI uri = uri(trunk.calledNumber(), target.host());
    uri.setPort(target.port());
    transport(uri, target.transport());
    return uri;
  }

  private ViaHeader via(Local local) throws ParseException, InvalidArgumentException {
    ViaHeader via =
        headers.createViaHeader(local.host(), local.port(), local.transport().name(), null);
    via.setRPort(); // RFC 3581
    return via;
  }

  private SipURI uri(String number, String host) throws ParseException {
    return addresses.createSipURI(number, host);
  }

  private static void transport(SipURI uri, Transport transport) throws ParseException {
    if (transport != Transport.UDP) {
      uri.setTransportParam(transport.name().toLowerCase(Locale.ROOT));
    }
  }
}
