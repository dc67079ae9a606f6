package org.opencallback.network.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opencallback.network.sip.SipMessage.StartLine;

/**
 * Reads one datagram as a SIP message (RFC 3261 §7, §18.3). Its size, the number of its fields and
 * the length of a field are bounded.
 */
final class SipParser {

  /** No UDP datagram is larger. */
  static final int MAX_OCTETS = 65_535;

  static final int MAX_FIELDS = 256;
  static final int MAX_FIELD_OCTETS = 8_192;

  /** Compact forms (RFC 3261 §20 and the extensions that have one). */
  private static final Map<String, String> LONG_NAMES =
      Map.ofEntries(
          Map.entry("a", "Accept-Contact"),
          Map.entry("b", "Referred-By"),
          Map.entry("c", "Content-Type"),
          Map.entry("e", "Content-Encoding"),
          Map.entry("f", "From"),
          Map.entry("i", "Call-ID"),
          Map.entry("k", "Supported"),
          Map.entry("l", "Content-Length"),
          Map.entry("m", "Contact"),
          Map.entry("o", "Event"),
          Map.entry("r", "Refer-To"),
          Map.entry("s", "Subject"),
          Map.entry("t", "To"),
          Map.entry("u", "Allow-Events"),
          Map.entry("v", "Via"),
          Map.entry("x", "Session-Expires"));

  private final byte[] octets;
  private int at;

  SipParser(byte[] octets, int length) {
    this.octets = octets.length == length ? octets : Arrays.copyOf(octets, length);
  }

  SipMessage parse() throws SipParseException {
    if (octets.length > MAX_OCTETS) {
      throw new SipParseException("message of " + octets.length + " octets, at most " + MAX_OCTETS);
    }
    skipEmptyLines();
    StartLine start = startLine(line());
    List<SipHeader> headers = headers();
    return new SipMessage(start, headers, body(headers), octets);
  }

  /** Keep-alives may precede a start line (RFC 3261 §7.5). */
  private void skipEmptyLines() {
    while (at < octets.length && (octets[at] == '\r' || octets[at] == '\n')) {
      at++;
    }
  }

  private static StartLine startLine(String line) throws SipParseException {
    String[] parts = line.split(" ", 3);
    if (parts.length >= 2 && parts[0].equals("SIP/2.0")) {
      long status = SipText.number(parts[1]);
      if (parts[1].length() != 3 || status < 100 || status > 699) {
        throw new SipParseException(
            "status 100..699 expected in \"" + SipText.shorten(line) + "\"");
      }
      return new StartLine("", "", (int) status, parts.length == 3 ? parts[2] : "");
    }
    if (parts.length == 3 && parts[2].equals("SIP/2.0") && SipText.isToken(parts[0])) {
      return new StartLine(parts[0], parts[1], 0, "");
    }
    throw new SipParseException("not a SIP start line: \"" + SipText.shorten(line) + "\"");
  }

  private List<SipHeader> headers() throws SipParseException {
    List<SipHeader> headers = new ArrayList<>(16);
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (headers.size() == MAX_FIELDS) {
        throw new SipParseException("more than " + MAX_FIELDS + " header fields");
      }
      headers.add(header(line));
    }
    return headers;
  }

  private static SipHeader header(String line) throws SipParseException {
    int colon = line.indexOf(':');
    String name = colon < 0 ? "" : line.substring(0, colon).stripTrailing();
    if (!SipText.isToken(name)) {
      throw new SipParseException("not a header field: \"" + SipText.shorten(line) + "\"");
    }
    String longName =
        name.length() == 1 ? LONG_NAMES.getOrDefault(name.toLowerCase(Locale.ROOT), name) : name;
    return new SipHeader(longName, line.substring(colon + 1).strip());
  }

  /** The next line with its continuation lines (RFC 3261 §7.3.1), without the line ends. */
  private String line() throws SipParseException {
    StringBuilder folded = new StringBuilder(physicalLine());
    while (folded.length() > 0 && at < octets.length && isWhite(octets[at])) {
      folded.append(' ').append(physicalLine().strip());
      if (folded.length() > MAX_FIELD_OCTETS) {
        throw new SipParseException("header field longer than " + MAX_FIELD_OCTETS + " octets");
      }
    }
    return folded.toString();
  }

  private String physicalLine() throws SipParseException {
    int from = at;
    while (at < octets.length && octets[at] != '\n') {
      at++;
    }
    if (at == octets.length) {
      throw new SipParseException("the message ends before the empty line after its header fields");
    }
    int to = at > from && octets[at - 1] == '\r' ? at - 1 : at;
    at++;
    if (to - from > MAX_FIELD_OCTETS) {
      throw new SipParseException("line longer than " + MAX_FIELD_OCTETS + " octets");
    }
    return new String(octets, from, to - from, UTF_8);
  }

  private static boolean isWhite(byte octet) {
    return octet == ' ' || octet == '\t';
  }

  /** In a datagram a missing Content-Length means "to its end"; what is beyond it is discarded. */
  private byte[] body(List<SipHeader> headers) throws SipParseException {
    int present = octets.length - at;
    long length = present;
    for (SipHeader header : headers) {
      if (header.is("Content-Length")) {
        length = SipText.number(header.value());
      }
    }
    if (length < 0 || length > present) {
      throw new SipParseException("Content-Length does not fit: " + present + " octets follow");
    }
    return Arrays.copyOfRange(octets, at, at + (int) length);
  }
}
