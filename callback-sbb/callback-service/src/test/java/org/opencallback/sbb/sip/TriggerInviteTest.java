package org.opencallback.sbb.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencallback.trigger.CallerIdentity;
import org.opencallback.trigger.SignallingPeer;
import org.opencallback.trigger.Transport;

/** What an INVITE says about who calls whom. */
class TriggerInviteTest {

  private static final String URI = "sip:+48221234500@192.0.2.1";
  private static final String FROM = "<sip:+48601000001@192.0.2.10>;tag=a";
  private static final String TO = "<sip:+48221234500@192.0.2.1>";

  @Test
  void readsTheCallAsTheNetworkPresentedIt() {
    var call = invite(URI, FROM, TO).call();
    assertThat(call.callId()).isEqualTo("trigger-1@192.0.2.10");
    assertThat(call.calledNumbers()).containsExactly("+48221234500", "+48221234500");
    assertThat(call.caller()).isEqualTo(new CallerIdentity(null, "+48601000001", false));
    assertThat(call.diverted()).isFalse();
  }

  /** RFC 3261 §18.2.1, RFC 3581: never what the sender wrote. */
  @Test
  void takesThePeerFromThePacketsSource() {
    assertThat(invite(URI, FROM, TO).call().peer())
        .isEqualTo(new SignallingPeer("192.0.2.11", 5081, Transport.UDP));
  }

  /** RFC 5922 §7: what the stack has found in the certificate. */
  @Test
  void takesWhoThePeerIsFromItsCertificate() {
    assertThat(
            invite(URI, FROM, TO, "X-Callback-Peer-Identity: sip.example.com,192.0.2.10")
                .call()
                .peer()
                .identities())
        .containsExactly("sip.example.com", "192.0.2.10");
  }

  @Test
  void prefersTheRequestUriThenPCalledPartyIdThenTo() {
    var call =
        invite(
                "sip:0221234500@192.0.2.1",
                FROM,
                "<sip:445@192.0.2.1>",
                "P-Called-Party-ID: <sip:+48221234500@192.0.2.9>")
            .call();
    assertThat(call.calledNumbers()).containsExactly("0221234500", "+48221234500", "445");
  }

  @Test
  void readsTelUrisAndNumberParameters() {
    assertThat(invite("tel:+48-22-123-4500", FROM, TO).call().calledNumbers())
        .first()
        .isEqualTo("+48221234500");
    assertThat(
            invite("sip:%2B48221234500;npdi@192.0.2.1;user=phone", FROM, TO).call().calledNumbers())
        .first()
        .isEqualTo("+48221234500");
    assertThat(invite("tel:445;phone-context=example.com", FROM, TO).call().calledNumbers())
        .first()
        .isEqualTo("445");
  }

  @Test
  void readsTheAssertedIdentity() {
    var caller =
        invite(
                URI,
                "<sip:1@192.0.2.10>;tag=a",
                TO,
                "P-Asserted-Identity: \"M\" <sip:+48601000001@192.0.2.10>, <tel:+48601000002>")
            .call()
            .caller();
    assertThat(caller).isEqualTo(new CallerIdentity("+48601000001", "1", false));
  }

  @Test
  void knowsAWithheldCaller() {
    String anonymous = "\"Anonymous\" <sip:anonymous@anonymous.invalid>;tag=a";
    assertThat(invite(URI, anonymous, TO).call().caller())
        .isEqualTo(new CallerIdentity(null, null, true));
    assertThat(
            invite(
                    URI,
                    anonymous,
                    TO,
                    "P-Asserted-Identity: <sip:+48601000001@192.0.2.10>",
                    "Privacy: id")
                .call()
                .caller())
        .isEqualTo(new CallerIdentity("+48601000001", null, true));
    assertThat(invite(URI, FROM, TO, "Privacy: user;id").call().caller().withheld()).isTrue();
    assertThat(invite(URI, FROM, TO, "Privacy: none").call().caller().withheld()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Diversion: <sip:+48221112233@192.0.2.10>;reason=unconditional",
        "History-Info: <sip:1@192.0.2.10>;index=1, <sip:2@192.0.2.10;cause=302>;index=1.1",
        "History-Info: <sip:1@192.0.2.10?Reason=SIP%3Bcause%3D486>;index=1",
        "History-Info: <sip:1@192.0.2.10>;index=1, <sip:2@192.0.2.10>;index=1.1;mp=1"
      })
  void knowsAForwardedCall(String header) {
    assertThat(invite(URI, FROM, TO, header).call().diverted()).isTrue();
  }

  @Test
  void doesNotTakeEveryHistoryForAForwarding() {
    assertThat(
            invite(URI, FROM, TO, "History-Info: <sip:+48221234500@192.0.2.1>;index=1")
                .call()
                .diverted())
        .isFalse();
  }

  @Test
  void refusesWhatSipRefuses() {
    assertThat(invite(URI, FROM, TO).refusal()).isEmpty();
    assertThat(invite(URI, FROM, TO, "Require: timer").refusal()).isEmpty();
    assertThat(invite(URI, FROM, TO + ";tag=b").refusal()).hasValue(481);
    assertThat(invite("http://192.0.2.1/x", FROM, TO).refusal()).hasValue(416);
    assertThat(invite("sip:192.0.2.1", FROM, "<sip:192.0.2.1>").refusal()).hasValue(404);
    TriggerInvite reliable = invite(URI, FROM, TO, "Require: 100rel, timer");
    assertThat(reliable.refusal()).hasValue(420);
    assertThat(reliable.unsupported()).containsExactly("100rel");
  }

  @Test
  void passesOnWhatTheGrammarOfNumbersWillRefuse() {
    assertThat(invite("sip:%3B%20DROP@192.0.2.1", FROM, TO).call().calledNumbers())
        .first()
        .isEqualTo("; DROP");
  }

  /** RFC 3261 §25.1 lets any octet be escaped; a NUL cannot be stored, a line break forges logs. */
  @Test
  void leavesEscapedWhatCannotBePrinted() {
    var call = invite("sip:+48%0D%0A1@192.0.2.1", "<sip:+48601%00@192.0.2.10>;tag=a", TO).call();
    assertThat(call.calledNumbers()).first().isEqualTo("+48%0D%0A1");
    assertThat(call.caller().from()).isEqualTo("+48601%00");
  }

  private static TriggerInvite invite(String uri, String from, String to, String... more) {
    return new TriggerInvite(Sip.invite(uri, from, to, more));
  }
}
