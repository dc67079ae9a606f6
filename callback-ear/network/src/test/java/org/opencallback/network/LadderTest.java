package org.opencallback.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.network.sip.SipMessageBuilder;
import org.opencallback.network.sip.Trace;
import org.opencallback.network.sip.Trace.Direction;

/** The picture of a call, character by character. */
class LadderTest {

  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final InetSocketAddress NOWHERE =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 5060);

  private final List<String> lines = new ArrayList<>();

  private final Ladder ladder = new Ladder(lines::add, Ladder.Style.ASCII, Set.of("+48601000001"));

  private void at(int millis, Direction direction, SipMessage message, String remark) {
    Instant at = START.plusMillis(millis);
    ladder.accept(new Trace.Entry(at, direction, NOWHERE, NOWHERE, message, remark));
  }

  private static SipMessage invite(String callId, String from, String to) {
    return SipMessage.request("INVITE", "sip:" + to + "@192.0.2.1")
        .add("From", "<sip:" + from + "@192.0.2.1>;tag=1")
        .add("Call-ID", callId)
        .add("CSeq", "1 INVITE")
        .build();
  }

  private static SipMessageBuilder response(String callId, int status, String reason, String cseq) {
    return SipMessage.response(status, reason).add("Call-ID", callId).add("CSeq", cseq);
  }

  @Test
  void aCallIsDrawnAsItHappens() throws IOException {
    SipMessage trigger = invite("t", "+48601000001", "+48221234500");
    SipMessage toDestination = invite("b", "+48221234567", "101");
    ladder.title("mobile", "exchange", "destination");
    at(0, Direction.OUT, trigger, "");
    at(2, Direction.IN, response("t", 180, "Ringing", "1 INVITE").build(), "");
    at(
        6_002,
        Direction.IN,
        response("t", 486, "Busy Here", "1 INVITE").add("Reason", "Q.850;cause=17").build(),
        "");
    at(11_005, Direction.IN, invite("a", "+48221234567", "+48601000001"), "");
    at(11_505, Direction.IN, invite("a", "+48221234567", "+48601000001"), Trace.RETRANSMISSION);
    at(12_000, Direction.REMARK, invite("a", "", ""), "425 Hz dial tone heard");
    at(14_000, Direction.IN, toDestination, "");
    at(14_100, Direction.OUT, response("b", 200, "OK", "1 INVITE").sdp("v=0").build(), "");
    at(14_200, Direction.OUT, response("b", 200, "OK", "2 BYE").build(), "");

    assertThat(lines).containsExactlyElementsOf(golden());
  }

  @Test
  void aRetransmissionIsNotDrawnLikeTheFirst() {
    SipMessage trigger = invite("t", "+48601000001", "+48221234500");
    at(0, Direction.OUT, trigger, "");
    at(500, Direction.OUT, trigger, Trace.RETRANSMISSION);

    assertThat(lines.get(0)).doesNotContain("again");
    assertThat(lines.get(1)).contains("(again)");
  }

  private static List<String> golden() throws IOException {
    try (InputStream in = LadderTest.class.getResourceAsStream("/ladder.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).lines().toList();
    }
  }
}
