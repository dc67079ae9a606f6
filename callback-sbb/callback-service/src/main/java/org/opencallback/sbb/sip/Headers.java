package org.opencallback.sbb.sip;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.sip.header.Header;
import javax.sip.message.Message;

/** Reads header fields as text, whether the stack knows them or not. */
final class Headers {

  private Headers() {}

  /** The values of all header fields of a name, in order. */
  static List<String> values(Message message, String name) {
    List<String> values = new ArrayList<>();
    Iterator<?> headers = message.getHeaders(name);
    while (headers != null && headers.hasNext()) {
      values.add(value((Header) headers.next()));
    }
    return values;
  }

  /** The value of the first header field that has one of the names (long and compact form). */
  static Optional<String> first(Message message, String... names) {
    for (String name : names) {
      Header header = message.getHeader(name);
      if (header != null) {
        return Optional.of(value(header));
      }
    }
    return Optional.empty();
  }

  private static String value(Header header) {
    String line = header.toString();
    return line.substring(line.indexOf(':') + 1).trim();
  }
}
