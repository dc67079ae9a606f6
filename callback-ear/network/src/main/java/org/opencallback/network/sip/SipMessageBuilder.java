package org.opencallback.network.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.opencallback.network.sip.SipMessage.StartLine;

/**
 * Builds a {@link SipMessage}. Content-Length is set from the body unless it was set by hand, which
 * is how a wrong one is made on purpose.
 */
public final class SipMessageBuilder {

  private static final byte[] EMPTY = {};

  private StartLine start;
  private final List<SipHeader> headers = new ArrayList<>();
  private byte[] body = EMPTY;

  SipMessageBuilder(StartLine start) {
    this.start = start;
  }

  /** Appends a field. */
  public SipMessageBuilder add(String name, String value) {
    headers.add(new SipHeader(name, value));
    return this;
  }

  /** Replaces all fields of that name by one, where the first of them stood. */
  public SipMessageBuilder set(String name, String value) {
    int at = firstIndex(name);
    remove(name);
    headers.add(at < 0 ? headers.size() : Math.min(at, headers.size()), new SipHeader(name, value));
    return this;
  }

  /** Removes all fields of that name. */
  public SipMessageBuilder remove(String name) {
    headers.removeIf(header -> header.is(name));
    return this;
  }

  /** Replaces the Request-URI. */
  public SipMessageBuilder requestUri(String uri) {
    start = new StartLine(start.method(), uri, start.status(), start.reason());
    return this;
  }

  /** Sets a body with its type. */
  public SipMessageBuilder body(String contentType, String text) {
    return set("Content-Type", contentType).body(text.getBytes(UTF_8));
  }

  /** Sets a session description (RFC 4566). */
  public SipMessageBuilder sdp(String sdp) {
    return body("application/sdp", sdp);
  }

  SipMessageBuilder body(byte[] octets) {
    body = octets;
    return this;
  }

  /** The message. */
  public SipMessage build() {
    if (firstIndex("Content-Length") < 0) {
      add("Content-Length", String.valueOf(body.length));
    }
    return new SipMessage(start, headers, body, EMPTY);
  }

  private int firstIndex(String name) {
    for (int i = 0; i < headers.size(); i++) {
      if (headers.get(i).is(name)) {
        return i;
      }
    }
    return -1;
  }
}
