package org.opencallback.network.sip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as they are on the wire. */
class SipMessageTest {

  private static final String INVITE =
      String.join(
          "\r\n",
          "INVITE sip:+48221234500;phone-context=x@192.0.2.1:5060;user=phone SIP/2.0",
          "v: SIP/2.0/UDP 192.0.2.7:5070;branch=z9hG4bK1;rport, SIP/2.0/UDP 192.0.2.8;branch=2",
          "Via:SIP/2.0/UDP 192.0.2.9;branch=3", // no white space is needed
          "f: \"Kowalski, Jan\" <sip:+48601000001@192.0.2.7>;tag=a1",
          "T: <sip:+48221234500@192.0.2.1>",
          "i: 77@192.0.2.7",
          "cseq: 4711   INVITE",
          "m: <sip:+48601000001@192.0.2.7:5070>",
          "Subject: in two",
          "\tlines",
          "P-Asserted-Identity: <sip:+48601000001@192.0.2.7>, <tel:+48601000001>",
          "c: application/sdp",
          "l: 5",
          "",
          "v=0\r\n");

  private static SipMessage parse(String text) throws SipParseException {
    return SipMessage.parse(text.getBytes(UTF_8));
  }

  @Test
  void aRequestIsReadWithItsCompactForms() throws SipParseException {
    SipMessage invite = parse(INVITE);

    assertThat(invite.isRequest("INVITE")).isTrue();
    assertThat(invite.calledNumber()).isEqualTo("+48221234500");
    assertThat(invite.branch()).isEqualTo("z9hG4bK1");
    assertThat(invite.values("Via")).hasSize(3);
    assertThat(invite.number("From")).isEqualTo("+48601000001");
    assertThat(invite.address("From").orElseThrow().display()).isEqualTo("Kowalski, Jan");
    assertThat(invite.fromTag()).isEqualTo("a1");
    assertThat(invite.toTag()).isEmpty();
    assertThat(invite.callId()).isEqualTo("77@192.0.2.7");
    assertThat(invite.cseq()).isEqualTo(4711);
    assertThat(invite.header("Subject")).hasValue("in two lines");
    assertThat(invite.values("P-Asserted-Identity")).hasSize(2);
    assertThat(invite.hasSdp()).isTrue();
    assertThat(invite.body()).isEqualTo("v=0\r\n");
    assertThat(invite.text()).isEqualTo(INVITE);
  }

  @Test
  void aResponseIsReadWithItsCause() throws SipParseException {
    SipMessage busy =
        parse(
            """
            SIP/2.0 486 Busy Here
            CSeq: 1 INVITE
            Reason: SIP;cause=486, Q.850;cause=17;text="a, b; c"

            """);

    assertThat(busy.status()).isEqualTo(486);
    assertThat(busy.reason()).isEqualTo("Busy Here");
    assertThat(busy.method()).isEqualTo("INVITE");
    assertThat(busy.q850Cause()).hasValue(17);
    assertThat(parse("SIP/2.0 486 Busy\r\nReason: SIP;cause=486\r\n\r\n").q850Cause()).isEmpty();
  }

  @Test
  void whatIsBuiltIsReadAgain() throws SipParseException {
    SipMessage built =
        SipMessage.response(200, "OK").add("Call-ID", "x").add("Via", "a").sdp("v=0\r\n").build();

    SipMessage read = SipMessage.parse(built.octets());

    assertThat(read.headers()).isEqualTo(built.headers());
    assertThat(read.header("Content-Length")).hasValue("5");
    assertThat(read.toBuilder().set("Call-ID", "y").build().callId()).isEqualTo("y");
  }

  @Test
  void itIsRefusedWhereverItIsCutOff() {
    byte[] octets = INVITE.getBytes(UTF_8);
    for (int length = 0; length < octets.length; length++) {
      byte[] cut = Arrays.copyOf(octets, length);
      assertThatThrownBy(() -> SipMessage.parse(cut))
          .as("cut off after %d octets", length)
          .isInstanceOf(SipParseException.class);
    }
  }

  @Test
  void octetsAfterTheBodyAreDiscarded() throws SipParseException {
    assertThat(parse(INVITE + "rubbish").body()).isEqualTo("v=0\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INVITE sip:a@b SIP/3.0\r\n\r\n",
        "INVITE sip:a@b\r\n\r\n",
        "IN(VITE sip:a@b SIP/2.0\r\n\r\n",
        "SIP/2.0 99 Odd\r\n\r\n",
        "SIP/2.0 abc Odd\r\n\r\n",
        "INVITE sip:a@b SIP/2.0\r\nno colon\r\n\r\n",
        "INVITE sip:a@b SIP/2.0\r\nContent-Length: -1\r\n\r\n",
        "INVITE sip:a@b SIP/2.0\r\nContent-Length: 99999999999\r\n\r\n",
        "\r\n\r\n",
        "jaK\0"
      })
  void whatIsNoMessageIsRefused(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(SipParseException.class);
  }

  @Test
  void itsSizeIsBounded() {
    String fields = "X: 1\r\n".repeat(SipParser.MAX_FIELDS + 1);
    String field = "X: " + "a".repeat(SipParser.MAX_FIELD_OCTETS) + "\r\n";

    assertThatThrownBy(() -> parse("INVITE sip:a@b SIP/2.0\r\n" + fields + "\r\n"))
        .hasMessageContaining("header fields");
    assertThatThrownBy(() -> parse("INVITE sip:a@b SIP/2.0\r\n" + field + "\r\n"))
        .hasMessageContaining("longer than");
    assertThatThrownBy(() -> parse("INVITE sip:a@b SIP/2.0\r\nX: 1\r\n" + " y\r\n".repeat(9_000)))
        .hasMessageContaining("longer than");
  }

  @Test
  void aLongTextIsShortenedInTheMessage() {
    assertThatThrownBy(() -> parse("x".repeat(5_000) + "\r\n\r\n"))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(120));
  }

  @Test
  void addressesAreReadInEachForm() {
    assertThat(SipUri.parse("tel:+48601000001;ext=1")).map(SipUri::user).hasValue("+48601000001");
    assertThat(SipUri.parse("sip:101@[2001:db8::1]:5070;lr"))
        .hasValue(new SipUri("sip", "101", "[2001:db8::1]", 5070));
    assertThat(SipUri.parse("sip:user:pw@192.0.2.1?x=y"))
        .hasValue(new SipUri("sip", "user", "192.0.2.1", 0));
    assertThat(SipUri.parse("http://192.0.2.1")).isEmpty();
    assertThat(SipUri.parse("sip:a@b:99999")).isEmpty();
    assertThat(NameAddress.parse("sip:101@192.0.2.1;tag=1").orElseThrow().parameters())
        .isEqualTo(";tag=1");
    assertThat(NameAddress.parse("\"a \\\" <b>\" <sip:c@d>").orElseThrow().user()).isEqualTo("c");
    assertThat(NameAddress.parse("<sip:a@b")).isEmpty();
  }
}
