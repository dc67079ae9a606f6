package org.opencallback.media.embedded.sdp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opencallback.media.MediaException;

/**
 * Reads a session description (RFC 8866) as far as offer/answer of audio needs it. Lines and
 * attributes that do not matter are skipped unseen; names are never looked up.
 */
final class SdpParser {

  /** A description of one or two streams has about a kilobyte. */
  private static final int MAX_CHARS = 32 * 1024;

  private static final int MAX_LINES = 1000;
  private static final int MAX_MEDIA = 16;
  private static final int MAX_FORMATS = 64;
  private static final int MAX_PTIME_MS = 60_000;
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,5}");
  private static final Pattern BLANK = Pattern.compile(" +");

  private final List<SdpMedia> media = new ArrayList<>();
  private @Nullable InetAddress sessionAddress;
  private Direction sessionDirection = Direction.SENDRECV;
  private @Nullable MediaBuilder current;
  private int lineNumber;

  private SdpParser() {}

  /** The media line that is being read. */
  private static final class MediaBuilder {
    final String type;
    final int port;
    final String protocol;
    final List<String> formats;
    final List<SdpMedia.Encoding> encodings = new ArrayList<>();
    @Nullable InetAddress address;
    Direction direction;
    int rtcpPort;
    @Nullable InetAddress rtcpAddress;
    boolean rtcpMux;
    int ptimeMs;
    int maxPtimeMs;

    MediaBuilder(String type, int port, String protocol, List<String> formats) {
      this.type = type;
      this.port = port;
      this.protocol = protocol;
      this.formats = formats;
      this.direction = Direction.SENDRECV;
    }

    SdpMedia build() {
      InetAddress rtcpHost = rtcpAddress == null ? address : rtcpAddress;
      InetSocketAddress rtcp =
          rtcpPort == 0 || rtcpHost == null ? null : new InetSocketAddress(rtcpHost, rtcpPort);
      return new SdpMedia(
          type,
          port,
          protocol,
          List.copyOf(formats),
          address,
          new SdpMedia.Attributes(
              List.copyOf(encodings), direction, rtcp, rtcpMux, ptimeMs, maxPtimeMs));
    }
  }

  /**
   * The media descriptions, in their order.
   *
   * @throws MediaException MALFORMED_SDP, naming the line and what is wrong with it
   */
  static List<SdpMedia> parse(String sdp) throws MediaException {
    if (sdp.length() > MAX_CHARS) {
      throw new MediaException(
          MediaException.Reason.MALFORMED_SDP,
          "SDP of " + sdp.length() + " characters; at most " + MAX_CHARS + " are read");
    }
    return new SdpParser().read(sdp);
  }

  private List<SdpMedia> read(String sdp) throws MediaException {
    int from = 0;
    while (from < sdp.length()) {
      int newline = sdp.indexOf('\n', from);
      int end = newline < 0 ? sdp.length() : newline;
      int next = end + 1;
      if (end > from && sdp.charAt(end - 1) == '\r') {
        end--;
      }
      lineNumber++;
      line(sdp.substring(from, end));
      from = next;
    }
    if (lineNumber == 0) {
      throw malformed("", "empty");
    }
    finishMedia();
    return media;
  }

  private void line(String line) throws MediaException {
    if (lineNumber > MAX_LINES) {
      throw malformed("", "more than " + MAX_LINES + " lines");
    }
    if (lineNumber == 1) {
      if (!line.equals("v=0")) {
        throw malformed(line, "must be v=0");
      }
      return;
    }
    if (line.isEmpty()) {
      return;
    }
    if (line.length() < 2 || line.charAt(1) != '=') {
      throw malformed(line, "is not <type>=<value>");
    }
    String value = line.substring(2);
    switch (line.charAt(0)) {
      case 'c' -> connection(line, value);
      case 'm' -> startMedia(line, value);
      case 'a' -> attribute(line, value);
      default -> {
        // the origin, name and times of the session do not change what we send
      }
    }
  }

  private void connection(String line, String value) throws MediaException {
    String[] words = BLANK.split(value.strip(), -1);
    if (words.length != 3 || !words[0].equals("IN")) {
      throw malformed(line, "is not c=IN <address type> <address>");
    }
    InetAddress address = address(line, words[1], words[2]);
    if (current == null) {
      sessionAddress = address;
    } else {
      current.address = address;
    }
  }

  /** The address, or null if it is a host name, which we do not look up. */
  private @Nullable InetAddress address(String line, String type, String text)
      throws MediaException {
    int slash = text.indexOf('/'); // the time to live of a multicast group
    String literal = slash < 0 ? text : text.substring(0, slash);
    boolean ipv4 = type.equals("IP4") && IPV4.matcher(literal).matches();
    boolean ipv6 =
        type.equals("IP6") && literal.indexOf(':') >= 0 && IPV6.matcher(literal).matches();
    if (!ipv4 && !ipv6) {
      if (!type.equals("IP4") && !type.equals("IP6")) {
        throw malformed(line, "has neither an IP4 nor an IP6 address");
      }
      if (literal.isEmpty() || IPV4.matcher(literal).matches() || literal.indexOf(':') >= 0) {
        throw malformed(line, "the address does not fit its type " + type);
      }
      return null;
    }
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw malformed(line, "'" + literal + "' is not an address");
    }
  }

  private void startMedia(String line, String value) throws MediaException {
    finishMedia();
    String[] words = BLANK.split(value.strip(), -1);
    if (words.length < 4) {
      throw malformed(line, "is not m=<media> <port> <protocol> <format> …");
    }
    if (words.length > MAX_FORMATS + 3 || media.size() >= MAX_MEDIA) {
      throw malformed(line, "too many streams or formats");
    }
    int slash = words[1].indexOf('/');
    int port = number(line, slash < 0 ? words[1] : words[1].substring(0, slash), 65535);
    List<String> formats = List.of(words).subList(3, words.length);
    current = new MediaBuilder(words[0], port, words[2], formats);
    current.address = sessionAddress;
    current.direction = sessionDirection;
  }

  private void finishMedia() {
    if (current != null) {
      media.add(current.build());
      current = null;
    }
  }

  private void attribute(String line, String value) throws MediaException {
    int colon = value.indexOf(':');
    String name = colon < 0 ? value : value.substring(0, colon);
    String argument = colon < 0 ? "" : value.substring(colon + 1).strip();
    switch (name) {
      case "sendrecv", "sendonly", "recvonly", "inactive" -> {
        Direction direction = Direction.valueOf(name.toUpperCase(Locale.ROOT));
        if (current == null) {
          sessionDirection = direction;
        } else {
          current.direction = direction;
        }
      }
      case "rtpmap" -> rtpmap(line, argument);
      case "rtcp" -> rtcp(line, argument);
      case "ptime" -> {
        // a wish, and it may be a fraction: what we cannot make of it is as good as not said
        if (current != null && WHOLE.matcher(argument).matches()) {
          current.ptimeMs = Integer.parseInt(argument);
        }
      }
      case "maxptime" -> {
        int milliseconds = number(line, argument, MAX_PTIME_MS);
        if (current != null) {
          current.maxPtimeMs = milliseconds;
        }
      }
      case "rtcp-mux" -> {
        if (current != null) {
          current.rtcpMux = true;
        }
      }
      default -> {
        // RFC 8866 §5.13: attributes that are not understood are ignored
      }
    }
  }

  private void rtpmap(String line, String argument) throws MediaException {
    String[] words = BLANK.split(argument, -1);
    String[] encoding = words.length < 2 ? new String[0] : words[1].split("/", 3);
    if (encoding.length < 2) {
      throw malformed(line, "is not a=rtpmap:<payload type> <encoding>/<clock rate>");
    }
    int payloadType = number(line, words[0], 127);
    int rate = number(line, encoding[1], Integer.MAX_VALUE);
    if (current != null && current.encodings.size() < MAX_FORMATS) {
      current.encodings.add(new SdpMedia.Encoding(payloadType, encoding[0], rate));
    }
  }

  /** RFC 3605 §2.1: port, and possibly another address. */
  private void rtcp(String line, String argument) throws MediaException {
    String[] words = BLANK.split(argument, -1);
    int port = number(line, words[0], 65535);
    if (current == null) {
      return;
    }
    current.rtcpPort = port;
    if (words.length == 4) {
      current.rtcpAddress = address(line, words[2], words[3]);
    }
  }

  private int number(String line, String digits, int max) throws MediaException {
    try {
      int value = Integer.parseInt(digits);
      if (value >= 0 && value <= max && digits.charAt(0) != '+') {
        return value;
      }
    } catch (NumberFormatException e) {
      throw malformed(line, "'" + digits + "' is not a number");
    }
    throw malformed(line, digits + " is not in 0.." + max);
  }

  private MediaException malformed(String line, String why) {
    String shown = line.length() > 80 ? line.substring(0, 80) + "…" : line;
    return new MediaException(
        MediaException.Reason.MALFORMED_SDP, "SDP line " + lineNumber + " '" + shown + "': " + why);
  }
}
