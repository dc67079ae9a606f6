package org.opencallback.sbb.sip;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sip.message.Request;
import org.junit.jupiter.api.Test;

/** Keys in INFO. */
class KeyPressesTest {

  @Test
  void readsDtmfRelay() {
    assertThat(KeyPresses.of(info("application/dtmf-relay", "Signal=5\r\nDuration=160\r\n")))
        .contains('5');
    assertThat(KeyPresses.of(info("application/dtmf-relay", "Signal= *\nDuration=160")))
        .contains('*');
    assertThat(KeyPresses.of(info("application/dtmf-relay", "Signal=11"))).contains('#');
  }

  @Test
  void readsDtmf() {
    assertThat(KeyPresses.of(info("application/dtmf", "7"))).contains('7');
    assertThat(KeyPresses.of(info("application/dtmf", "10\r\n"))).contains('*');
    assertThat(KeyPresses.of(info("application/dtmf", "d"))).contains('D');
  }

  @Test
  void readsNothingFromAnythingElse() {
    assertThat(KeyPresses.of(info("application/dtmf", "55"))).isEmpty();
    assertThat(KeyPresses.of(info("application/dtmf-relay", "Duration=160"))).isEmpty();
    assertThat(KeyPresses.isIn(info("application/dtmf", "1"))).isTrue();
    assertThat(KeyPresses.isIn(info("text/plain", "1"))).isFalse();
  }

  private static Request info(String type, String body) {
    Request info =
        Sip.request("INFO", "sip:1@192.0.2.1", "<sip:2@192.0.2.1>;tag=a", "<sip:1@192.0.2.1>");
    return Sip.withBody(info, type, body);
  }
}
