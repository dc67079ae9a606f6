package org.opencallback.network.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostPortTest {

  @Test
  void anAddressIsReadAndWritten() {
    assertThat(HostPort.text(HostPort.parse("--server", "127.0.0.1:5060")))
        .isEqualTo("127.0.0.1:5060");
    assertThat(HostPort.parse("--server", "[::1]:5060").getPort()).isEqualTo(5060);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", ":5060", "127.0.0.1:65536"})
  void whatIsNoAddressIsNamedWithItsSetting(String text) {
    assertThatThrownBy(() -> HostPort.parse("--server", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--server")
        .hasMessageContaining("\"" + text + "\"");
  }
}
