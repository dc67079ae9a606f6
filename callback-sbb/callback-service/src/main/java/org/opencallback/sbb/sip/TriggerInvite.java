package org.opencallback.sbb.sip;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.sip.address.SipURI;
import javax.sip.address.TelURL;
import javax.sip.address.URI;
import javax.sip.header.CallIdHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.Header;
import javax.sip.header.HeaderAddress;
import javax.sip.header.ToHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import org.opencallback.trigger.CallerIdentity;
import org.opencallback.trigger.Printable;
import org.opencallback.trigger.SignallingPeer;
import org.opencallback.trigger.Transport;
import org.opencallback.trigger.TriggerCall;

/** An INVITE that may be a trigger call: what it says about who calls whom. */
public final class TriggerInvite {

  /**
   * An entry that tells of a forwarding: the cause of RFC 4458 in its URI, plainly or escaped, or
   * {@code mp}, a target chosen for another user (RFC 7044 §6.1).
   */
  private static final Pattern FORWARDED =
      Pattern.compile("cause(=|%3D)|;\\s*mp\\s*=", Pattern.CASE_INSENSITIVE);

  /** Written by the stack of the SIP resource adaptor's unit, dropped from what peers send. */
  private static final String PEER_IDENTITY = "X-Callback-Peer-Identity";

  private final Request invite;

  /** Reads this INVITE. */
  public TriggerInvite(Request invite) {
    this.invite = invite;
  }

  /**
   * The SIP status with which the request has to be refused whatever it wants (RFC 3261 §8.2);
   * empty if it may be looked at.
   */
  public OptionalInt refusal() {
    if (((ToHeader) invite.getHeader(ToHeader.NAME)).getTag() != null) {
      return OptionalInt.of(481); // a dialog that we do not know (§12.2.2)
    }
    if (!(invite.getRequestURI() instanceof SipURI)
        && !(invite.getRequestURI() instanceof TelURL)) {
      return OptionalInt.of(416); // §8.2.2.1
    }
    if (!unsupported().isEmpty()) {
      return OptionalInt.of(420); // §8.2.2.3
    }
    return calledNumbers().isEmpty() ? OptionalInt.of(404) : OptionalInt.empty();
  }

  /** The options that the caller requires and we do not have. */
  public List<String> unsupported() {
    return Headers.values(invite, "Require").stream()
        .flatMap(value -> List.of(value.split(",")).stream())
        .map(String::trim)
        .filter(option -> !option.isEmpty() && !option.equalsIgnoreCase("timer"))
        .toList();
  }

  /** The Call-ID, printable: it goes into logs and records. */
  public String callId() {
    return Printable.form(((CallIdHeader) invite.getHeader(CallIdHeader.NAME)).getCallId());
  }

  /** What the network presented. */
  public TriggerCall call() {
    return new TriggerCall(callId(), peer(), calledNumbers(), caller(), diverted());
  }

  /** The packet's source: the stack writes it into the top Via (RFC 3261 §18.2.1, RFC 3581). */
  private SignallingPeer peer() {
    ViaHeader via = (ViaHeader) invite.getHeader(ViaHeader.NAME);
    String received = via.getReceived();
    String host = received == null || received.isEmpty() ? via.getHost() : received;
    int port = via.getRPort() > 0 ? via.getRPort() : via.getPort();
    Transport transport = transport(via.getTransport());
    int standard = transport == Transport.TLS ? 5061 : 5060;
    return new SignallingPeer(plain(host), port > 0 ? port : standard, transport, identities());
  }

  /**
   * What the resource adaptor's stack has found in the peer's certificate; nobody else writes it.
   */
  private List<String> identities() {
    return Headers.values(invite, PEER_IDENTITY).stream()
        .flatMap(value -> List.of(value.split(",")).stream())
        .toList();
  }

  private static Transport transport(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "TCP" -> Transport.TCP;
      case "TLS" -> Transport.TLS;
      default -> Transport.UDP;
    };
  }

  /** Without the brackets of an IPv6 reference and without a zone. */
  private static String plain(String host) {
    String address =
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }

  private List<String> calledNumbers() {
    List<String> numbers = new ArrayList<>();
    number(invite.getRequestURI()).ifPresent(numbers::add);
    addresses("P-Called-Party-ID").stream()
        .flatMap(uri -> number(uri).stream())
        .forEach(numbers::add);
    number(((ToHeader) invite.getHeader(ToHeader.NAME)).getAddress().getURI())
        .ifPresent(numbers::add);
    return numbers;
  }

  private CallerIdentity caller() {
    URI from = ((FromHeader) invite.getHeader(FromHeader.NAME)).getAddress().getURI();
    boolean anonymous = isAnonymous(from);
    String asserted =
        addresses("P-Asserted-Identity").stream()
            .filter(uri -> !isAnonymous(uri))
            .flatMap(uri -> number(uri).stream())
            .findFirst()
            .orElse(null);
    boolean withheld = anonymous || asksForPrivacy();
    return new CallerIdentity(asserted, anonymous ? null : number(from).orElse(null), withheld);
  }

  /** RFC 3323 §4.2, RFC 3325 §9.3: anything but {@code none}. */
  private boolean asksForPrivacy() {
    return Headers.values(invite, "Privacy").stream()
        .flatMap(value -> List.of(value.split("[;,]")).stream())
        .map(String::trim)
        .anyMatch(value -> !value.isEmpty() && !value.equalsIgnoreCase("none"));
  }

  private static boolean isAnonymous(URI uri) {
    if (!(uri instanceof SipURI sip)) {
      return false;
    }
    return "anonymous".equalsIgnoreCase(sip.getUser())
        || sip.getHost().toLowerCase(Locale.ROOT).endsWith(".invalid");
  }

  private boolean diverted() {
    return invite.getHeader("Diversion") != null
        || Headers.values(invite, "History-Info").stream()
            .anyMatch(entry -> FORWARDED.matcher(entry).find());
  }

  private List<URI> addresses(String name) {
    List<URI> uris = new ArrayList<>();
    Iterator<?> all = invite.getHeaders(name);
    while (all != null && all.hasNext()) {
      if (((Header) all.next()) instanceof HeaderAddress address && address.getAddress() != null) {
        uris.add(address.getAddress().getURI());
      }
    }
    return uris;
  }

  /**
   * The number in a URI: without parameters of RFC 3966, without visual separators. What is no
   * number travels printable, so that it can be refused and recorded.
   */
  private static Optional<String> number(URI uri) {
    String user = null;
    if (uri instanceof SipURI sip) {
      user = sip.getUser();
    } else if (uri instanceof TelURL tel) {
      user =
          (tel.isGlobal() && !tel.getPhoneNumber().startsWith("+") ? "+" : "")
              + tel.getPhoneNumber();
    }
    if (user == null) {
      return Optional.empty();
    }
    int parameters = user.indexOf(';');
    String number = unescape(parameters < 0 ? user : user.substring(0, parameters));
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(Printable.form(number.replaceAll("[-.()]", "")));
  }

  private static String unescape(String user) {
    try {
      return URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return user; // the grammar of numbers refuses it
    }
  }
}
