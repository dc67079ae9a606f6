package org.opencallback.sbb.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencallback.callcontrol.Cause;
import org.opencallback.callcontrol.LegEnd;

/** Q.850 in SIP. */
class SipCausesTest {

  @ParameterizedTest
  @CsvSource({
    "404, 1, false",
    "408, 102, true",
    "480, 18, false",
    "486, 17, false",
    "600, 17, false",
    "603, 21, false",
    "500, 41, true",
    "503, 41, true",
    "401, 21, true",
    "488, 88, false",
    "302, 31, false",
    "499, 127, false"
  })
  void readsTheCauseFromTheStatus(int status, int cause, boolean trunkFailed) {
    assertThat(SipCauses.endOf(Sip.response(status)))
        .isEqualTo(new LegEnd(new Cause(cause), status, trunkFailed));
  }

  /** RFC 6432. */
  @Test
  void prefersTheReasonHeader() {
    assertThat(SipCauses.endOf(Sip.response(480, "Reason: Q.850;cause=20;text=\"absent\"")))
        .isEqualTo(new LegEnd(new Cause(20), 480, false));
    assertThat(
            SipCauses.endOf(Sip.response(503, "Reason: SIP;cause=600", "Reason: q.850; cause=34")))
        .isEqualTo(new LegEnd(new Cause(34), 503, true));
  }

  @Test
  void takesABusyPartyForBusyWhateverTheStatus() {
    assertThat(SipCauses.endOf(Sip.response(503, "Reason: Q.850;cause=17")).trunkFailed())
        .isFalse();
  }

  @Test
  void ignoresACauseThatIsNone() {
    assertThat(SipCauses.endOf(Sip.response(486, "Reason: Q.850;cause=0")).cause())
        .isEqualTo(Cause.USER_BUSY);
    assertThat(SipCauses.q850("Q.850;cause=999")).isEmpty();
    assertThat(SipCauses.q850("SIP;cause=17")).isEmpty();
  }

  @Test
  void readsTheCauseOfABye() {
    String from = "<sip:2@192.0.2.1>;tag=a";
    String to = "<sip:1@192.0.2.1>;tag=b";
    assertThat(SipCauses.endOf(Sip.request("BYE", "sip:1@192.0.2.1", from, to)))
        .isEqualTo(new LegEnd(Cause.NORMAL_CLEARING, 0, false));
    assertThat(
            SipCauses.endOf(
                Sip.request("BYE", "sip:1@192.0.2.1", from, to, "Reason: Q.850;cause=31")))
        .isEqualTo(new LegEnd(Cause.NORMAL_UNSPECIFIED, 0, false));
  }
}
