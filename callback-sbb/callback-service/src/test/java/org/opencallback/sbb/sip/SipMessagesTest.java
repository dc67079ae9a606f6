package org.opencallback.sbb.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.sip.header.CallIdHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.junit.jupiter.api.Test;
import org.opencallback.callcontrol.Cause;
import org.opencallback.trigger.Transport;

/** What we write, to the header. */
class SipMessagesTest {

  private static final String OFFER = "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\n";

  private final SipMessages messages = Sip.messages();

  @Test
  void writesTheInviteOfALeg() throws Exception {
    assertThat(invite("+48223334455", "+48221234567", Transport.UDP).toString())
        .isEqualTo(
            """
            INVITE sip:+48223334455@192.0.2.10:5080 SIP/2.0
            Call-ID: 4711@192.0.2.1
            CSeq: 1 INVITE
            From: <sip:+48221234567@192.0.2.1>;tag=ours
            To: <sip:+48223334455@192.0.2.10>
            Via: SIP/2.0/UDP 192.0.2.1:5060;rport
            Max-Forwards: 70
            Contact: <sip:+48221234567@192.0.2.1:5060>
            P-Asserted-Identity: <sip:+48221234567@192.0.2.1>
            Allow: INVITE,ACK,CANCEL,BYE,OPTIONS,INFO,UPDATE
            Supported: timer
            User-Agent: Callback
            Content-Type: application/sdp
            Content-Length: 36

            v=0
            o=- 1 1 IN IP4 192.0.2.1
            s=-
            """
                .replace("\n", "\r\n"));
  }

  /** The B leg is written from the trunk call of B alone, so A's number cannot be in it. */
  @Test
  void writesNothingOfTheMobileInTheLegOfTheDestination() throws Exception {
    String mobile = "601000001";
    invite("+48" + mobile, "+48221234567", Transport.UDP); // leg A, of the same call
    String text = invite("+48223334455", "+48221234567", Transport.UDP).toString();
    assertThat(text).doesNotContain(mobile).contains("+48221234567");
  }

  @Test
  void namesTheTransportUnlessItIsUdp() throws Exception {
    String text = invite("101", "100", Transport.TCP).toString();
    assertThat(text)
        .startsWith("INVITE sip:101@192.0.2.10:5080;transport=tcp SIP/2.0")
        .contains("Via: SIP/2.0/TCP 192.0.2.1:5060")
        .contains("Contact: <sip:100@192.0.2.1:5060;transport=tcp>");
    assertThat(invite("101", "100", Transport.UDP).toString()).doesNotContain("transport=");
  }

  @Test
  void givesOurTagToResponsesOutsideADialog() throws Exception {
    Request invite = Sip.invite("sip:1@192.0.2.1", "<sip:2@192.0.2.1>;tag=a", "<sip:1@192.0.2.1>");
    assertThat(messages.response(invite, 180, "ours").toString())
        .contains("To: <sip:1@192.0.2.1>;tag=ours");
    // RFC 3261 §8.2.6.2: a 100 needs none
    assertThat(messages.response(invite, 100, "ours").toString()).doesNotContain("tag=ours");
    Request inDialog =
        Sip.invite("sip:1@192.0.2.1", "<sip:2@192.0.2.1>;tag=a", "<sip:1@192.0.2.1>;tag=b");
    assertThat(messages.response(inDialog, 200, "ours").toString())
        .contains("tag=b")
        .doesNotContain("tag=ours");
  }

  @Test
  void saysWhyItRefuses() throws Exception {
    Response busy = Sip.response(486);
    messages.reason(busy, Cause.USER_BUSY, "callback");
    assertThat(busy.toString()).contains("Reason: Q.850;cause=17;text=\"callback\"");
  }

  @Test
  void tellsWhereToGo() throws Exception {
    Response moved = Sip.response(302);
    messages.redirectTo(moved, "sip:info@192.0.2.77");
    assertThat(moved.toString()).contains("Contact: <sip:info@192.0.2.77>");
  }

  @Test
  void writesSessionTimersForTheSideItIsOn() throws Exception {
    SessionTimer ours = new SessionTimer(Duration.ofMinutes(30), true);
    Request update =
        Sip.request("UPDATE", "sip:1@192.0.2.1", "<sip:2@192.0.2.1>;tag=a", "<sip:1@192.0.2.1>");
    messages.sessionTimer(update, ours);
    assertThat(update.toString()).contains("Session-Expires: 1800;refresher=uac");
    Response ok = Sip.response(200);
    messages.sessionTimer(ok, ours);
    assertThat(ok.toString()).contains("Session-Expires: 1800;refresher=uas");
    Response theirs = Sip.response(200);
    messages.sessionTimer(theirs, new SessionTimer(Duration.ofMinutes(30), false));
    assertThat(theirs.toString())
        .contains("Session-Expires: 1800;refresher=uac")
        .contains("Require: timer");
  }

  @Test
  void findsSdpOnlyInSdp() {
    Request plain = Sip.invite("sip:1@192.0.2.1", "<sip:2@192.0.2.1>;tag=a", "<sip:1@192.0.2.1>");
    assertThat(SipMessages.sdpOf(plain)).isEmpty();
    assertThat(SipMessages.hasOtherBody(plain)).isFalse();
    assertThat(SipMessages.sdpOf(Sip.withBody(plain, "application/sdp", OFFER))).contains(OFFER);
    Request text = Sip.withBody(plain, "text/plain", "hello");
    assertThat(SipMessages.sdpOf(text)).isEmpty();
    assertThat(SipMessages.hasOtherBody(text)).isTrue();
  }

  @Test
  void readsWhatAPeerAllows() {
    Response ok = Sip.response(200, "Allow: INVITE", "Allow: UPDATE", "Allow: BYE");
    assertThat(SipMessages.allows(ok, "UPDATE")).isTrue();
    assertThat(SipMessages.allows(ok, "BYE")).isTrue();
    assertThat(SipMessages.allows(ok, "INFO")).isFalse();
  }

  private Request invite(String called, String presented, Transport transport) throws Exception {
    CallIdHeader callId = Sip.HEADERS.createCallIdHeader("4711@192.0.2.1");
    return messages.invite(
        Sip.trunk(called, presented, transport),
        Sip.local(transport),
        new SipMessages.DialogKey(callId, "ours"),
        OFFER);
  }
}
