package org.opencallback.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPortTest {

  @ParameterizedTest
  @CsvSource({
    "sip.example.com, sip.example.com, 5060",
    "sip.example.com:5070, sip.example.com, 5070",
    "192.0.2.1:5061, 192.0.2.1, 5061",
    "[2001:db8::1]:5061, 2001:db8::1, 5061",
    "[2001:db8::1], 2001:db8::1, 5060",
    "[::ffff:192.0.2.1]:5060, ::ffff:192.0.2.1, 5060"
  })
  void readsWhatPeopleWrite(String text, String host, int port) {
    assertThat(HostPort.of(text, 5060)).contains(new HostPort(host, port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2001:db8::1",
        "2001:db8::1:5060",
        "[2001:db8::1",
        "[sip.example.com]:5060",
        "[1:2]:5060",
        "sip.example.com:0",
        "sip.example.com:65536",
        "sip.example.com:",
        "300.1.1.1",
        "a host",
        ""
      })
  void readsNothingElse(String text) {
    assertThat(HostPort.of(text, 5060)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gw-1.example.com", "my_gateway", "127.0.0.1", "2001:db8::1", "::1"})
  void knowsAHost(String text) {
    assertThat(HostPort.isHost(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1:5061", "1.2.3", "1.2.3.4.", "1:2", "fe80::1%eth0", "[::1]"})
  void knowsNoHostWithAPortOrHalfAnAddress(String text) {
    assertThat(HostPort.isHost(text)).isFalse();
  }

  @Test
  void writesAnAddressOfSixthVersionInBrackets() {
    assertThat(new HostPort("2001:db8::1", 5060)).hasToString("[2001:db8::1]:5060");
    assertThat(new HostPort("192.0.2.1", 5060)).hasToString("192.0.2.1:5060");
    assertThat(HostPort.bare("[2001:db8::1]")).isEqualTo("2001:db8::1");
  }
}
