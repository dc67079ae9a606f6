package org.opencallback.sbb.sip;

import java.text.ParseException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.address.Address;
import javax.sip.address.AddressFactory;
import javax.sip.address.SipURI;
import javax.sip.address.URI;
import javax.sip.header.CallIdHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.header.ViaHeader;
import javax.sip.message.MessageFactory;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.opencallback.job.SipTarget;
import org.opencallback.sbb.sip.SipMessages.Local;
import org.opencallback.trigger.Transport;

/** Writes and reads what is said on a trunk's lines: REGISTER and OPTIONS. */
public final class LineMessages {

  private static final String NOBODY = "callback";
  private static final int MAX_FORWARDS = 70;

  private final AddressFactory addresses;
  private final HeaderFactory headers;
  private final MessageFactory messages;

  /**
   * What tells one request of a line from the others.
   *
   * @param callId the same for the line's whole life (RFC 3261 §10.2)
   * @param tag our tag
   * @param cseq one more with each request
   */
  public record Place(CallIdHeader callId, String tag, long cseq) {}

  /** Writes messages with these factories of the stack. */
  public LineMessages(AddressFactory addresses, HeaderFactory headers, MessageFactory messages) {
    this.addresses = addresses;
    this.headers = headers;
    this.messages = messages;
  }

  /**
   * REGISTER: calls for the account come to our address.
   *
   * @param expiry for how long; zero to take it back
   */
  public Request register(
      SipTarget registrar, String user, Local local, Place place, Duration expiry)
      throws ParseException, InvalidArgumentException {
    Address account = addresses.createAddress(account(user, registrar.host()));
    Request request = request(Request.REGISTER, registrar, local, place, account, account);
    SipURI contact = addresses.createSipURI(local(user), local.host());
    contact.setPort(local.port());
    transport(contact, local.transport());
    request.setHeader(headers.createContactHeader(addresses.createAddress(contact)));
    request.setHeader(headers.createExpiresHeader((int) expiry.toSeconds()));
    return request;
  }

  /** OPTIONS: is the peer there? */
  public Request options(SipTarget peer, Local local, Place place)
      throws ParseException, InvalidArgumentException {
    Address us = addresses.createAddress(addresses.createSipURI(NOBODY, local.host()));
    Address them = addresses.createAddress(addresses.createSipURI(null, peer.host()));
    Request request = request(Request.OPTIONS, peer, local, place, us, them);
    request.setHeader(headers.createHeader("Accept", "application/sdp"));
    return request;
  }

  private Request request(
      String method, SipTarget target, Local local, Place place, Address from, Address to)
      throws ParseException, InvalidArgumentException {
    SipURI uri = addresses.createSipURI(null, target.host());
    uri.setPort(target.port());
    transport(uri, target.transport());
    ViaHeader via =
        headers.createViaHeader(local.host(), local.port(), local.transport().name(), null);
    via.setRPort(); // RFC 3581
    Request request =
        messages.createRequest(
            uri,
            method,
            place.callId(),
            headers.createCSeqHeader(place.cseq(), method),
            headers.createFromHeader(from, place.tag()),
            headers.createToHeader(to, null),
            List.of(via),
            headers.createMaxForwardsHeader(MAX_FORWARDS));
    request.setHeader(headers.createUserAgentHeader(List.of("Callback")));
    return request;
  }

  /** An account that is written with its domain keeps it. */
  private URI account(String user, String host) throws ParseException {
    return user.contains("@")
        ? addresses.createURI("sip:" + user)
        : addresses.createSipURI(user, host);
  }

  private static String local(String user) {
    int at = user.indexOf('@');
    return at < 0 ? user : user.substring(0, at);
  }

  private static void transport(SipURI uri, Transport transport) throws ParseException {
    if (transport != Transport.UDP) {
      uri.setTransportParam(transport.name().toLowerCase(Locale.ROOT));
    }
  }

  /** For how long a registrar keeps the address that we gave; empty when it does not say. */
  public static Optional<Duration> granted(Response response, Local local) {
    Iterator<?> contacts = response.getHeaders(ContactHeader.NAME);
    while (contacts != null && contacts.hasNext()) {
      ContactHeader contact = (ContactHeader) contacts.next();
      if (contact.getAddress().getURI() instanceof SipURI uri
          && uri.getHost().equalsIgnoreCase(local.host())
          && uri.getPort() == local.port()
          && contact.getExpires() > 0) {
        return Optional.of(Duration.ofSeconds(contact.getExpires()));
      }
    }
    ExpiresHeader expires = response.getExpires();
    return expires == null || expires.getExpires() <= 0
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(expires.getExpires()));
  }

  /** How long a registration has to last at least (423, RFC 3261 §21.4.17); empty without. */
  public static Optional<Duration> least(Response response) {
    return Headers.first(response, "Min-Expires")
        .filter(value -> value.matches("[0-9]{1,7}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)));
  }
}
