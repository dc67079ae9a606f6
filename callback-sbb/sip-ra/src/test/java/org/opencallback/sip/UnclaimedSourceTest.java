package org.opencallback.sip;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** RFC 3261 §18.2.1: received is for us to write. */
class UnclaimedSourceTest {

  private static final String VIA =
      "Via: SIP/2.0/UDP 192.0.2.7:5060;received=192.0.2.66;branch=z9hG4bK1\r\n";
  private static final String REST =
      String.join(
          "\r\n",
          "From: <sip:1@192.0.2.7>;tag=a",
          "To: <sip:2@192.0.2.1>",
          "Call-ID: 1",
          "CSeq: 1 OPTIONS",
          "Max-Forwards: 70",
          "Content-Length: 0",
          "",
          "");

  @Test
  void dropsTheSourceThatARequestClaims() throws Exception {
    SIPMessage request = parse("OPTIONS sip:2@192.0.2.1 SIP/2.0\r\n" + VIA + REST);
    assertThat(request.getTopmostVia().getReceived()).isNull();
    assertThat(request.getTopmostVia().getBranch()).isEqualTo("z9hG4bK1");
  }

  /** RFC 5922: who a sender is, only its certificate says. */
  @Test
  void dropsTheIdentityThatARequestClaims() throws Exception {
    String claim = PeerIdentity.HEADER + ": carrier.example\r\n";
    SIPMessage request =
        parse(
            "OPTIONS sip:2@192.0.2.1 SIP/2.0\r\n"
                + VIA
                + claim
                + claim.toLowerCase(Locale.ROOT)
                + REST);
    assertThat(request.toString()).doesNotContainIgnoringCase(PeerIdentity.HEADER);
  }

  @Test
  void leavesTheViasBelowAndThoseOfResponses() throws Exception {
    SIPMessage forwarded = parse("OPTIONS sip:2@192.0.2.1 SIP/2.0\r\n" + VIA + VIA + REST);
    assertThat(forwarded.toString()).containsOnlyOnce("received=");
    SIPMessage response = parse("SIP/2.0 200 OK\r\n" + VIA + REST);
    assertThat(response.getTopmostVia().getReceived()).isEqualTo("192.0.2.66");
  }

  @Test
  void toleratesARequestWithoutVia() throws Exception {
    assertThat(parse("OPTIONS sip:2@192.0.2.1 SIP/2.0\r\n" + REST).getTopmostVia()).isNull();
  }

  private static final ParseExceptionListener BROKEN =
      (problem, message, header, text, whole) -> {
        throw problem;
      };

  private static SIPMessage parse(String text) throws ParseException {
    return UnclaimedSource.parser()
        .parseSIPMessage(text.getBytes(StandardCharsets.UTF_8), true, false, BROKEN);
  }
}
