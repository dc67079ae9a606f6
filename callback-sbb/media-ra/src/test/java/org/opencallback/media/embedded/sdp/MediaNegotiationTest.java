package org.opencallback.media.embedded.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opencallback.media.AudioCodec.PCMA;
import static org.opencallback.media.AudioCodec.PCMU;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencallback.media.MediaException;
import org.opencallback.media.MediaException.Reason;

class MediaNegotiationTest {

  private static final PacketTime USUAL = PacketTime.USUAL;

  private static final String ANSWER =
      sdp(
          """
          v=0
          o=alice 2890844526 2890844526 IN IP4 192.0.2.9
          s=-
          c=IN IP4 192.0.2.9
          t=0 0
          m=audio 49170 RTP/AVP 8 0 96
          a=rtpmap:8 PCMA/8000
          a=rtpmap:0 PCMU/8000
          a=rtpmap:96 telephone-event/8000
          a=fmtp:96 0-16
          a=ptime:20
          """);

  private final MediaNegotiation negotiation =
      new MediaNegotiation(new InetSocketAddress("192.0.2.1", 20_000), 4711);

  private static String sdp(String lines) {
    return lines.replace("\n", "\r\n");
  }

  private RemoteMedia accept(String answer) throws MediaException {
    negotiation.offer(List.of(PCMA, PCMU), USUAL);
    return negotiation.accept(answer);
  }

  private void assertRefused(String answer, Reason reason, String why) {
    negotiation.offer(List.of(PCMA, PCMU), USUAL);
    assertThatThrownBy(() -> negotiation.accept(answer))
        .isInstanceOfSatisfying(MediaException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageContaining(why);
    assertThat(negotiation.remote()).isNull();
  }

  // --- offers and their answers

  @Test
  void offersInTheOrderOfPreference() {
    assertThat(negotiation.offer(List.of(PCMA, PCMU), USUAL))
        .isEqualTo(
            sdp(
                """
                v=0
                o=- 4711 1 IN IP4 192.0.2.1
                s=-
                c=IN IP4 192.0.2.1
                t=0 0
                m=audio 20000 RTP/AVP 8 0 101
                a=rtpmap:8 PCMA/8000
                a=rtpmap:0 PCMU/8000
                a=rtpmap:101 telephone-event/8000
                a=fmtp:101 0-15
                a=ptime:20
                a=sendrecv
                """));
  }

  /** RFC 3264 §8: a new offer of the session has the next version and the same port. */
  @Test
  void offersAgainWithTheNextVersion() {
    negotiation.offer(List.of(PCMA), USUAL);
    assertThat(negotiation.offer(List.of(PCMU), USUAL))
        .contains("o=- 4711 2 IN IP4")
        .contains("m=audio 20000 RTP/AVP 0 101\r\n");
  }

  @Test
  void offersIPv6() {
    MediaNegotiation six = new MediaNegotiation(new InetSocketAddress("2001:db8::1", 20_000), 1);
    assertThat(six.offer(List.of(PCMA), USUAL)).contains("c=IN IP6 2001:db8:0:0:0:0:0:1\r\n");
    assertThatCode(() -> six.accept(ANSWER.replace("IP4 192.0.2.9", "IP6 2001:db8::9")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> six.accept(ANSWER)).hasMessageContaining("not of our address family");
  }

  @Test
  void takesAnAnswer() throws MediaException {
    RemoteMedia remote = accept(ANSWER);
    assertThat(remote.rtp()).isEqualTo(new InetSocketAddress("192.0.2.9", 49_170));
    assertThat(remote.rtcp()).isEqualTo(new InetSocketAddress("192.0.2.9", 49_171));
    assertThat(remote.codecs()).containsExactly(PCMA, PCMU);
    assertThat(remote.direction()).isEqualTo(Direction.SENDRECV);
  }

  /** RFC 3264 §5.1: each side says the number that it wants to receive. */
  @Test
  void sendsEventsWithTheNumberOfThePeerAndReceivesThemWithOurs() throws MediaException {
    assertThat(accept(ANSWER).events()).isEqualTo(new RemoteMedia.EventTypes(96, 101));
  }

  @Test
  void doesWithoutTelephoneEvent() throws MediaException {
    RemoteMedia remote = accept(ANSWER.replace(" 96\r\n", "\r\n"));
    assertThat(remote.hasEvents()).isFalse();
    assertThat(remote.events().sent()).isEqualTo(RemoteMedia.NONE);
  }

  @Test
  void doesNotTakeTelephoneEventOfAnotherClock() throws MediaException {
    assertThat(accept(ANSWER.replace("event/8000", "event/48000")).hasEvents()).isFalse();
  }

  @Test
  void agreesOnlyOnWhatWasOffered() throws MediaException {
    negotiation.offer(List.of(PCMU), USUAL);
    assertThat(negotiation.accept(ANSWER).codecs()).containsExactly(PCMU);
  }

  @Test
  void prefersTheAddressOfTheStream() throws MediaException {
    String answer = ANSWER.replace("a=ptime", "c=IN IP4 192.0.2.77\r\na=ptime");
    assertThat(accept(answer).rtp().getHostString()).isEqualTo("192.0.2.77");
  }

  @Test
  void knowsWhereRtcpGoes() throws MediaException {
    assertThat(accept(ANSWER + "a=rtcp:53020\r\n").rtcp())
        .isEqualTo(new InetSocketAddress("192.0.2.9", 53_020));
    assertThat(accept(ANSWER + "a=rtcp:53020 IN IP4 192.0.2.66\r\n").rtcp())
        .isEqualTo(new InetSocketAddress("192.0.2.66", 53_020));
    assertThat(accept(ANSWER + "a=rtcp-mux\r\n").multiplexed()).isTrue();
  }

  @Test
  void acceptsBareNewlines() throws MediaException {
    assertThat(accept(ANSWER.replace("\r\n", "\n")).codecs()).containsExactly(PCMA, PCMU);
  }

  // --- what cannot be used

  @Test
  void refusesWhatItCannotSpeak() {
    assertRefused(ANSWER.replace("8 0 96", "18 96"), Reason.NOT_ACCEPTABLE, "no codec in common");
    assertRefused(ANSWER.replace("49170", "0"), Reason.NOT_ACCEPTABLE, "port 0");
    assertRefused(ANSWER.replace("RTP/AVP", "RTP/SAVP"), Reason.NOT_ACCEPTABLE, "RTP/SAVP");
    assertRefused(ANSWER.replace("m=audio", "m=video"), Reason.NOT_ACCEPTABLE, "video");
    assertRefused(ANSWER.replace("192.0.2.9", "224.2.1.1"), Reason.NOT_ACCEPTABLE, "multicast");
    assertRefused(ANSWER.replace("192.0.2.9", "a.example"), Reason.NOT_ACCEPTABLE, "literal");
    assertRefused("v=0\r\ns=-\r\n", Reason.NOT_ACCEPTABLE, "no stream");
  }

  /** Ours are of 20 ms: a preference for others is no obstacle, a limit below is one. */
  @Test
  void refusesAPeerThatTakesNoPacketsOfOurLength() throws MediaException {
    assertRefused(ANSWER + "a=maxptime:10\r\n", Reason.NOT_ACCEPTABLE, "10 ms");
    assertRefused(ANSWER + "a=maxptime:x\r\n", Reason.MALFORMED_SDP, "not a number");
    assertThat(accept(ANSWER + "a=maxptime:20\r\n").codecs()).isNotEmpty();
  }

  /** RFC 8866 §6.4: a wish, and whole milliseconds are not asked for. */
  @Test
  void makesPacketsAsThePeerWishesWhereItCan() throws MediaException {
    String wish = ANSWER.replace("a=ptime:20\r\n", "");
    assertThat(accept(wish).packetTime()).isEqualTo(USUAL);
    for (int ms : new int[] {10, 20, 30, 40, 60}) {
      assertThat(accept(wish + "a=ptime:" + ms + "\r\n").packetTime().ms()).isEqualTo(ms);
    }
    for (String other : List.of("25", "200", "30.5", "0", "", "x", "99999999999")) {
      assertThat(accept(wish + "a=ptime:" + other + "\r\n").packetTime()).isEqualTo(USUAL);
    }
    assertThat(accept(wish + "a=ptime:60\r\na=maxptime:40\r\n").packetTime()).isEqualTo(USUAL);
  }

  @Test
  void saysWhatItWouldLikeToReceive() throws MediaException {
    assertThat(negotiation.offer(List.of(PCMA), PacketTime.of(30, 0))).contains("a=ptime:30\r\n");
    assertThat(negotiation.answer(ANSWER, PacketTime.of(60, 0))).contains("a=ptime:60\r\n");
  }

  @Test
  void doesNotTakeAStaticNumberThatMeansSomethingElse() {
    assertRefused(
        ANSWER.replace("PCMA/8000", "L16/8000").replace("PCMU/8000", "L16/44100"),
        Reason.NOT_ACCEPTABLE,
        "no codec in common");
  }

  @ParameterizedTest
  @CsvSource({
    "v=0,            v=1,                    must be v=0",
    "s=-,            subject,                is not <type>=<value>",
    "c=IN IP4,       c=NET IP4,              is not c=IN",
    "192.0.2.9,      1.2.3.4.5,              no address literal in a c= line",
    "IN IP4 192.0.2.9, IN IP4 300.1.2.3,     not an address",
    "m=audio 49170,  m=audio http,           'http' is not a number",
    "m=audio 49170,  m=audio 65536,          65536 is not in 0..65535",
    "m=audio 49170,  m=audio -1,             -1 is not in 0..65535",
    "a=rtpmap:8 PCMA/8000, a=rtpmap:8,       is not a=rtpmap",
    "a=rtpmap:8 PCMA/8000, a=rtpmap:x y/8,   'x' is not a number",
  })
  void namesTheLineThatIsMalformed(String good, String bad, String why) {
    negotiation.offer(List.of(PCMA), USUAL);
    assertThatThrownBy(() -> negotiation.accept(ANSWER.replace(good, bad)))
        .isInstanceOf(MediaException.class)
        .hasMessageContaining(why);
  }

  @Test
  void boundsWhatItReads() {
    assertRefused("v=0\r\n" + "a=x\r\n".repeat(1000), Reason.MALFORMED_SDP, "more than 1000 lines");
    assertRefused("v=0\r\n" + "x".repeat(40_000), Reason.MALFORMED_SDP, "characters");
    assertRefused(
        "v=0\r\n" + "m=audio 1 RTP/AVP 8\r\n".repeat(17), Reason.MALFORMED_SDP, "too many");
    assertRefused("v=0\r\nm=audio 1 RTP/AVP" + " 8".repeat(65), Reason.MALFORMED_SDP, "too many");
    assertRefused("", Reason.MALFORMED_SDP, "empty");
  }

  /** Cut off anywhere, a description is understood or refused: nothing else happens. */
  @Test
  void survivesTruncationAtEveryLength() {
    negotiation.offer(List.of(PCMA, PCMU), USUAL);
    int understood = 0;
    for (int length = 0; length <= ANSWER.length(); length++) {
      String part = ANSWER.substring(0, length);
      try {
        negotiation.accept(part);
        understood++;
      } catch (MediaException e) {
        assertThat(e.reason()).isIn(Reason.MALFORMED_SDP, Reason.NOT_ACCEPTABLE);
      }
    }
    assertThat(understood).isPositive();
  }

  @Test
  void changesNothingOnAnError() throws MediaException {
    RemoteMedia before = accept(ANSWER);
    String said = negotiation.localDescription();
    assertThatThrownBy(() -> negotiation.answer(ANSWER.replace("8 0 96", "18"), USUAL))
        .isInstanceOf(MediaException.class);
    assertThat(negotiation.remote()).isSameAs(before);
    assertThat(negotiation.localDescription()).isEqualTo(said);
  }

  // --- offers of the peer

  @Test
  void answersWithThePeersFavouriteAndItsNumbers() throws MediaException {
    assertThat(negotiation.answer(ANSWER, USUAL))
        .contains("m=audio 20000 RTP/AVP 8 96\r\n")
        .contains("a=rtpmap:96 telephone-event/8000\r\n")
        .contains("a=sendrecv\r\n")
        .doesNotContain("PCMU");
    assertThat(negotiation.agreed().events()).isEqualTo(new RemoteMedia.EventTypes(96, 96));
  }

  @Test
  void staysWithTheCodecInUse() throws MediaException {
    negotiation.offer(List.of(PCMU), USUAL);
    negotiation.accept(ANSWER);
    assertThat(negotiation.answer(ANSWER, USUAL)).contains("m=audio 20000 RTP/AVP 0 96\r\n");
  }

  /** RFC 3264 §6: every stream of the offer is answered, in its place. */
  @Test
  void refusesAllStreamsButOne() throws MediaException {
    String offer =
        sdp(
            """
            v=0
            c=IN IP4 192.0.2.9
            m=video 5000 RTP/AVP 31 34
            m=audio 49170 RTP/AVP 0
            m=audio 49172 RTP/AVP 8
            m=application 9 UDP/BFCP *
            """);
    String answer = negotiation.answer(offer, USUAL);
    assertThat(answer.lines().filter(line -> line.startsWith("m=")))
        .containsExactly(
            "m=video 0 RTP/AVP 31 34",
            "m=audio 20000 RTP/AVP 0",
            "m=audio 0 RTP/AVP 8",
            "m=application 0 UDP/BFCP *");
  }

  @ParameterizedTest
  @CsvSource({
    "sendonly, recvonly, false, true",
    "recvonly, sendonly, true,  false",
    "inactive, inactive, false, false",
    "sendrecv, sendrecv, true,  true",
  })
  void answersHold(String theirs, String ours, boolean weSend, boolean weReceive)
      throws MediaException {
    assertThat(negotiation.answer(ANSWER + "a=" + theirs + "\r\n", USUAL))
        .contains("a=" + ours + "\r\n");
    assertThat(negotiation.agreed().direction().sends()).isEqualTo(weSend);
    assertThat(negotiation.agreed().direction().receives()).isEqualTo(weReceive);
  }

  @Test
  void takesTheDirectionOfTheSessionIfTheStreamHasNone() throws MediaException {
    String offer = ANSWER.replace("t=0 0", "t=0 0\r\na=inactive");
    assertThat(negotiation.answer(offer, USUAL)).contains("a=inactive\r\n");
    assertThat(negotiation.answer(offer + "a=sendrecv\r\n", USUAL)).contains("a=sendrecv\r\n");
  }

  /** RFC 3264 §8.4: hold as it was before there were direction attributes. */
  @Test
  void sendsNothingToAnAddressOfZeros() throws MediaException {
    String answer =
        negotiation.answer(ANSWER.replace("c=IN IP4 192.0.2.9", "c=IN IP4 0.0.0.0"), USUAL);
    assertThat(answer).contains("a=recvonly\r\n");
    assertThat(negotiation.agreed().direction().sends()).isFalse();
  }

  @Test
  void answersRtcpMuxOnlyIfOffered() throws MediaException {
    assertThat(negotiation.answer(ANSWER, USUAL)).doesNotContain("rtcp-mux");
    assertThat(negotiation.answer(ANSWER + "a=rtcp-mux\r\n", USUAL)).contains("a=rtcp-mux\r\n");
  }

  /** RFC 3264 §8.3.2: a number keeps its meaning within the session. */
  @Test
  void keepsThePeersEventNumberInOffersOfOurs() throws MediaException {
    negotiation.answer(ANSWER, USUAL);
    assertThat(negotiation.offer(List.of(PCMA), USUAL)).contains("RTP/AVP 8 96\r\n");
  }

  /** Nobody can be told from our description: the mobile's number least of all. */
  @Test
  void copiesNoNameOfThePeer() throws MediaException {
    String offer =
        ANSWER.replace("o=alice", "o=+48601000001").replace("s=-", "s=+48601000001")
            + "a=label:+48601000001\r\n";
    String said = Objects.requireNonNull(negotiation.answer(offer, USUAL));
    assertThat(said).doesNotContain("48601000001").contains("\r\ns=-\r\n");
  }
}
