package org.opencallback.network.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A session description with one audio stream (RFC 8866), as the parties here make and read it.
 *
 * @param address the connection address of the stream
 * @param port the RTP port; 0 if the stream is refused
 * @param codecs G.711 codecs in order of preference; others are not mentioned here
 * @param eventPayloadType payload type of telephone-event (RFC 4733), if it is there
 * @param direction {@code sendrecv}, {@code sendonly}, {@code recvonly} or {@code inactive}
 * @param version of {@code o=}: counts the descriptions of a session
 */
public record Sdp(
    String address,
    int port,
    List<G711> codecs,
    OptionalInt eventPayloadType,
    String direction,
    long version) {

  private static final int MAX_LINES = 200;

  /** The payload type of telephone-event that our offers use. */
  public static final int OUR_EVENT_TYPE = 101;

  /** A usual description: both codecs, A-law first, telephone-event 101. */
  public static Sdp of(String address, int port) {
    List<G711> codecs = List.of(G711.PCMA, G711.PCMU);
    return new Sdp(address, port, codecs, OptionalInt.of(OUR_EVENT_TYPE), "sendrecv", 1);
  }

  /** The same with other codecs. */
  public Sdp withCodecs(G711... other) {
    return new Sdp(address, port, List.of(other), eventPayloadType, direction, version);
  }

  /** The same with another payload type of telephone-event. */
  public Sdp withEvents(int payloadType) {
    return new Sdp(address, port, codecs, OptionalInt.of(payloadType), direction, version);
  }

  /** The same without telephone-event: digits go in band or by INFO. */
  public Sdp withoutEvents() {
    return new Sdp(address, port, codecs, OptionalInt.empty(), direction, version);
  }

  /** The next description of the session with that direction: hold and resume (RFC 3264 §8.4). */
  public Sdp next(String otherDirection) {
    return new Sdp(address, port, codecs, eventPayloadType, otherDirection, version + 1);
  }

  /** The next description of the session at another place. */
  public Sdp movedTo(String otherAddress, int otherPort) {
    return new Sdp(otherAddress, otherPort, codecs, eventPayloadType, direction, version + 1);
  }

  /**
   * The answer to an offer (RFC 3264 §6): of the codecs offered those that this description has, in
   * the offer's order; the offer's payload type of telephone-event; the direction turned round.
   */
  public Sdp answerTo(Sdp offer) {
    List<G711> common = new ArrayList<>(offer.codecs);
    common.retainAll(codecs);
    OptionalInt events = eventPayloadType.isPresent() ? offer.eventPayloadType : eventPayloadType;
    String turned =
        switch (offer.direction) {
          case "sendonly" -> "recvonly";
          case "recvonly" -> "sendonly";
          case "inactive" -> "inactive";
          default -> "sendrecv";
        };
    int answerPort = common.isEmpty() ? 0 : port;
    return new Sdp(address, answerPort, common, events, turned, version);
  }

  /** The description as text. */
  public String text() {
    StringBuilder types = new StringBuilder();
    StringBuilder maps = new StringBuilder();
    for (G711 codec : codecs) {
      types.append(' ').append(codec.payloadType());
      maps.append("a=rtpmap:%d %s/8000\r\n".formatted(codec.payloadType(), codec));
    }
    eventPayloadType.ifPresent(
        type -> {
          types.append(' ').append(type);
          maps.append(
              "a=rtpmap:%d telephone-event/8000\r\na=fmtp:%d 0-15\r\n".formatted(type, type));
        });
    if (types.isEmpty()) {
      types.append(" 0"); // a refused stream still names a format (RFC 3264 §6)
    }
    String family = address.indexOf(':') >= 0 ? "IP6" : "IP4";
    return "v=0\r\no=- 1 %d IN %s %s\r\ns=-\r\nc=IN %s %s\r\nt=0 0\r\nm=audio %d RTP/AVP%s\r\n"
            .formatted(version, family, address, family, address, port, types)
        + maps
        + "a=ptime:20\r\na=%s\r\n".formatted(direction);
  }

  /** Reads a description; empty if it has no audio stream that could be used or refused. */
  public static Optional<Sdp> parse(String text) {
    return new Reader().read(text);
  }

  /** Goes through the lines; what stands before the first m= is for the whole session. */
  private static final class Reader {
    private String address = "";
    private String direction = "sendrecv";
    private int port = -1;
    private long version = 1;
    private final List<G711> codecs = new ArrayList<>();
    private OptionalInt events = OptionalInt.empty();
    private boolean inAudio;
    private boolean done;

    Optional<Sdp> read(String text) {
      String[] lines = text.split("\r?\n", MAX_LINES);
      for (String line : lines) {
        if (!done && line.length() > 2 && line.charAt(1) == '=') {
          line(line.charAt(0), line.substring(2).strip());
        }
      }
      return port < 0 || address.isEmpty()
          ? Optional.empty()
          : Optional.of(new Sdp(address, port, List.copyOf(codecs), events, direction, version));
    }

    private void line(char type, String value) {
      String[] words = value.split("\\s+");
      switch (type) {
        case 'o' -> version = words.length > 2 ? number(words[2]) : 1;
        case 'c' -> address = words.length > 2 ? words[2].replaceFirst("/.*", "") : address;
        case 'm' -> media(words);
        case 'a' -> attribute(value, words);
        default -> {
          // nothing that a party needs
        }
      }
    }

    private void media(String[] words) {
      if (inAudio) {
        done = true; // the first audio stream is ours
      } else if (words.length >= 4 && words[0].equals("audio")) {
        inAudio = true;
        port = (int) number(words[1]);
        for (int i = 3; i < words.length; i++) {
          for (G711 codec : G711.values()) {
            if (words[i].equals(String.valueOf(codec.payloadType()))) {
              codecs.add(codec);
            }
          }
        }
      }
    }

    private void attribute(String value, String[] words) {
      switch (value) {
        case "sendrecv", "sendonly", "recvonly", "inactive" -> direction = value;
        default -> {
          boolean event =
              words.length == 2
                  && words[0].startsWith("rtpmap:")
                  && words[1].toLowerCase(Locale.ROOT).startsWith("telephone-event/8000");
          if (event && inAudio) {
            events = OptionalInt.of((int) number(words[0].substring("rtpmap:".length())));
          }
        }
      }
    }

    private static long number(String digits) {
      return digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) : -1;
    }
  }
}
