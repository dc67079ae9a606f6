package org.opencallback.sbb.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.sip.message.Request;
import org.junit.jupiter.api.Test;

/** RFC 4028. */
class SessionTimerTest {

  @Test
  void isAgreedByThe2xxToOurInvite() {
    assertThat(SessionTimer.agreedBy(Sip.response(200, "Session-Expires: 1800;refresher=uac")))
        .contains(new SessionTimer(Duration.ofMinutes(30), true));
    assertThat(SessionTimer.agreedBy(Sip.response(200, "Session-Expires: 600;refresher=uas")))
        .contains(new SessionTimer(Duration.ofMinutes(10), false));
    assertThat(SessionTimer.agreedBy(Sip.response(200, "Session-Expires: 600")))
        .contains(new SessionTimer(Duration.ofMinutes(10), true));
    assertThat(SessionTimer.agreedBy(Sip.response(200))).isEmpty();
  }

  @Test
  void isAskedByARefreshOfThePeer() {
    assertThat(SessionTimer.askedBy(refresh("1800;refresher=uac")))
        .contains(new SessionTimer(Duration.ofMinutes(30), false));
    assertThat(SessionTimer.askedBy(refresh("1800;refresher=uas")))
        .contains(new SessionTimer(Duration.ofMinutes(30), true));
    assertThat(SessionTimer.askedBy(refresh("1800")))
        .contains(new SessionTimer(Duration.ofMinutes(30), false));
  }

  @Test
  void isDueAtHalfTheIntervalOrShortlyBeforeTheEnd() {
    assertThat(new SessionTimer(Duration.ofMinutes(30), true).due())
        .isEqualTo(Duration.ofMinutes(15));
    assertThat(new SessionTimer(Duration.ofMinutes(30), false).due())
        .isEqualTo(Duration.ofSeconds(1768));
    assertThat(new SessionTimer(Duration.ofSeconds(90), false).due())
        .isEqualTo(Duration.ofSeconds(60));
    assertThat(new SessionTimer(Duration.ofMinutes(30), true).graceAfterDue())
        .isEqualTo(Duration.ofSeconds(450));
  }

  @Test
  void mayNotBeTooShort() {
    assertThat(new SessionTimer(Duration.ofSeconds(89), true).isTooShort()).isTrue();
    assertThat(new SessionTimer(Duration.ofSeconds(90), true).isTooShort()).isFalse();
  }

  private static Request refresh(String value) {
    return Sip.request(
        "UPDATE",
        "sip:1@192.0.2.1",
        "<sip:2@192.0.2.1>;tag=a",
        "<sip:1@192.0.2.1>;tag=b",
        "Session-Expires: " + value);
  }
}
