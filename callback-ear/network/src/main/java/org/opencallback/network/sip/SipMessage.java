package org.opencallback.network.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A SIP request or response (RFC 3261 §7), immutable.
 *
 * <p>A message that was received keeps its octets, see {@link #text()}, so that a test can search
 * the whole of it.
 */
public final class SipMessage {

  private static final String VERSION = "SIP/2.0";

  private final String method;
  private final String requestUri;
  private final int status;
  private final String reason;
  private final List<SipHeader> headers;
  private final byte[] body;
  private final byte[] octets;

  SipMessage(StartLine start, List<SipHeader> headers, byte[] body, byte[] octets) {
    this.method = start.method();
    this.requestUri = start.requestUri();
    this.status = start.status();
    this.reason = start.reason();
    this.headers = List.copyOf(headers);
    this.body = body;
    this.octets = octets.length > 0 ? octets : format();
  }

  /** The request line or the status line; a request has status 0. */
  record StartLine(String method, String requestUri, int status, String reason) {}

  /**
   * Reads a datagram.
   *
   * @throws SipParseException if it is not a SIP message, or exceeds the limits of {@link
   *     SipParser}
   */
  public static SipMessage parse(byte[] datagram) throws SipParseException {
    return new SipParser(datagram, datagram.length).parse();
  }

  /** Starts a request. */
  public static SipMessageBuilder request(String method, String requestUri) {
    return new SipMessageBuilder(new StartLine(method, requestUri, 0, ""));
  }

  /** Starts a response. */
  public static SipMessageBuilder response(int status, String reason) {
    return new SipMessageBuilder(new StartLine("", "", status, reason));
  }

  /** Starts a copy, to be changed. */
  public SipMessageBuilder toBuilder() {
    SipMessageBuilder copy =
        new SipMessageBuilder(new StartLine(method, requestUri, status, reason));
    headers.forEach(header -> copy.add(header.name(), header.value()));
    return copy.body(body);
  }

  public boolean isRequest() {
    return status == 0;
  }

  public boolean isResponse() {
    return status != 0;
  }

  /** Whether this is a request with that method. */
  public boolean isRequest(String expected) {
    return isRequest() && method.equals(expected);
  }

  /** The method of a request; of a response the method in its CSeq. */
  public String method() {
    return isRequest() ? method : cseqMethod();
  }

  /** The Request-URI as text; empty in a response. */
  public String requestUri() {
    return requestUri;
  }

  /** The user part of the Request-URI: the called number. Empty if there is none. */
  public String calledNumber() {
    return SipUri.parse(requestUri).map(SipUri::user).orElse("");
  }

  /** The status code; 0 in a request. */
  public int status() {
    return status;
  }

  /** The reason phrase; empty in a request. */
  public String reason() {
    return reason;
  }

  public boolean isProvisional() {
    return status >= 100 && status < 200;
  }

  public boolean isFinal() {
    return status >= 200;
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** All header fields in order. */
  public List<SipHeader> headers() {
    return headers;
  }

  /** The first field of that name, whole. */
  public Optional<String> header(String name) {
    for (SipHeader header : headers) {
      if (header.is(name)) {
        return Optional.of(header.value());
      }
    }
    return Optional.empty();
  }

  /** All fields of that name, each whole; for fields that may not be split at commas. */
  public List<String> fields(String name) {
    List<String> found = new ArrayList<>();
    for (SipHeader header : headers) {
      if (header.is(name)) {
        found.add(header.value());
      }
    }
    return found;
  }

  /**
   * All values of that name: several fields, and one field with values separated by commas, are the
   * same (RFC 3261 §7.3.1).
   */
  public List<String> values(String name) {
    List<String> values = new ArrayList<>();
    fields(name).forEach(field -> values.addAll(SipText.splitAtCommas(field)));
    return values;
  }

  /** The From, To, Contact, P-Asserted-Identity… of that name, first value. */
  public Optional<NameAddress> address(String name) {
    List<String> values = values(name);
    return values.isEmpty() ? Optional.empty() : NameAddress.parse(values.get(0));
  }

  /** The user part of that header's address: a number; empty if there is none. */
  public String number(String name) {
    return address(name).map(NameAddress::user).orElse("");
  }

  /** The Call-ID; empty if missing. */
  public String callId() {
    return header("Call-ID").orElse("");
  }

  /** The sequence number of CSeq; -1 if missing or not a number. */
  public long cseq() {
    return SipText.number(SipText.firstWord(header("CSeq").orElse("")));
  }

  private String cseqMethod() {
    String cseq = header("CSeq").orElse("");
    return cseq.substring(SipText.firstWord(cseq).length()).strip();
  }

  /** The branch of the topmost Via; empty if missing. */
  public String branch() {
    List<String> vias = values("Via");
    return vias.isEmpty() ? "" : SipText.parameter(vias.get(0), "branch").orElse("");
  }

  /** The tag of From; empty if missing. */
  public String fromTag() {
    return SipText.parameter(header("From").orElse(""), "tag").orElse("");
  }

  /** The tag of To; empty if missing. */
  public String toTag() {
    return SipText.parameter(header("To").orElse(""), "tag").orElse("");
  }

  /** The cause of {@code Reason: Q.850;cause=n} (RFC 3326). */
  public Optional<Integer> q850Cause() {
    for (String value : values("Reason")) {
      if (value.regionMatches(true, 0, "Q.850", 0, 5)) {
        return SipText.parameter(value, "cause").map(cause -> (int) SipText.number(cause));
      }
    }
    return Optional.empty();
  }

  /** The body as text. */
  public String body() {
    return new String(body, UTF_8);
  }

  /** Whether the body is a session description. */
  public boolean hasSdp() {
    return body.length > 0
        && header("Content-Type").orElse("").regionMatches(true, 0, "application/sdp", 0, 15);
  }

  /** The whole message as it was, or will be, on the wire. */
  public String text() {
    return new String(octets, UTF_8);
  }

  /** The octets on the wire. */
  public byte[] octets() {
    return octets.clone();
  }

  /** The octets on the wire, not copied, for the transport. */
  byte[] wire() {
    return octets;
  }

  /** The start line: what a ladder shows. */
  public String startLine() {
    return isRequest()
        ? method + " " + requestUri + " " + VERSION
        : VERSION + " " + status + " " + reason;
  }

  /** One line for people: method and number, or status and reason. */
  public String summary() {
    return isRequest() ? method : status + " " + reason + " (" + cseqMethod() + ")";
  }

  private byte[] format() {
    StringBuilder text = new StringBuilder(512).append(startLine()).append("\r\n");
    for (SipHeader header : headers) {
      text.append(header.name()).append(": ").append(header.value()).append("\r\n");
    }
    byte[] head = text.append("\r\n").toString().getBytes(UTF_8);
    byte[] whole = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    return whole;
  }

  @Override
  public String toString() {
    return text();
  }
}
