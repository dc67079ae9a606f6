package org.opencallback.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencallback.boot.BootConfiguration.Media;
import org.opencallback.boot.BootConfiguration.Sip;

class BootConfigurationTest {

  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();

  @Test
  void staysOnTheLoopbackUntilConfiguredOtherwise() {
    BootConfiguration configuration = read();

    assertThat(configuration.sip()).isEqualTo(new Sip("127.0.0.1", 5060, List.of("UDP", "TCP")));
    assertThat(configuration.media()).isEqualTo(new Media("127.0.0.1", 20_000, 29_999));
    assertThat(configuration.lanes()).isBetween(2, 256);
  }

  @Test
  void readsTheEnvironment() {
    environment.put("CALLBACK_SIP_ADDRESS", "192.0.2.1");
    environment.put("CALLBACK_SIP_PORT", " 5070 ");
    environment.put("CALLBACK_SIP_TRANSPORTS", "udp");
    environment.put("CALLBACK_MEDIA_ADDRESS", "2001:db8::1");
    environment.put("CALLBACK_MEDIA_PORTS", "30000-30099");
    environment.put("CALLBACK_SLEE_LANES", "3");

    BootConfiguration configuration = read();

    assertThat(configuration.sip()).isEqualTo(new Sip("192.0.2.1", 5070, List.of("UDP")));
    assertThat(configuration.media()).isEqualTo(new Media("2001:db8:0:0:0:0:0:1", 30_000, 30_099));
    assertThat(configuration.lanes()).isEqualTo(3);
  }

  @Test
  void aSystemPropertyTakesPrecedence() {
    environment.put("CALLBACK_SIP_PORT", "5070");
    properties.put("callback.sip.port", "5080");

    assertThat(read().sip().port()).isEqualTo(5080);
  }

  @Test
  void aBlankValueIsNotSet() {
    properties.put("callback.sip.port", " ");
    environment.put("CALLBACK_SIP_ADDRESS", "");

    assertThat(read().sip().port()).isEqualTo(5060);
    assertThat(read().sip().address()).isEqualTo("127.0.0.1");
  }

  @Test
  void mediaGoesWhereSipGoesUnlessToldOtherwise() {
    environment.put("CALLBACK_SIP_ADDRESS", "192.0.2.1");

    assertThat(read().media().address()).isEqualTo("192.0.2.1");
  }

  @Test
  void saysWhatIsWrongAndWhereToSetIt() {
    environment.put("CALLBACK_SIP_PORT", "sip");

    assertThatThrownBy(this::read)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "CALLBACK_SIP_PORT = \"sip\", expected a number from 1 to 65535; set the environment"
                + " variable CALLBACK_SIP_PORT or the system property callback.sip.port");
  }

  @Test
  void refusesPortsOutOfRange() {
    refuses("CALLBACK_SIP_PORT", "0");
    refuses("CALLBACK_SIP_PORT", "65536");
  }

  @Test
  void refusesAddressesThatPeersCannotBeTold() {
    for (String address :
        List.of("0.0.0.0", "::", "224.0.0.1", "example.org", "300.1.1.1", "1.2.3", "1:2")) {
      refuses("CALLBACK_SIP_ADDRESS", address);
    }
  }

  @Test
  void refusesTransportsItDoesNotHave() {
    refuses("CALLBACK_SIP_TRANSPORTS", "UDP,SCTP");
    // UDP cannot be turned off
    refuses("CALLBACK_SIP_TRANSPORTS", "TCP");
    refuses("CALLBACK_SIP_TRANSPORTS", ",");
  }

  @Test
  void refusesPortRangesThatAreNone() {
    for (String range :
        List.of(
            "20000", "20000-", "-20000", "30000-20000", "20000-20001", "80-90", "60000-70000")) {
      refuses("CALLBACK_MEDIA_PORTS", range);
    }
  }

  @Test
  void refusesMediaPortsThatContainTheSipPort() {
    environment.put("CALLBACK_SIP_PORT", "20000");

    refuses("CALLBACK_MEDIA_PORTS", "20000-29999");
  }

  @Test
  void mediaPortsMayContainTheSipPortOfAnotherAddress() {
    environment.put("CALLBACK_SIP_PORT", "20000");
    environment.put("CALLBACK_MEDIA_ADDRESS", "192.0.2.2");

    assertThat(read().media().address()).isEqualTo("192.0.2.2");
  }

  private void refuses(String name, String value) {
    environment.put(name, value);
    assertThatThrownBy(this::read)
        .as("%s=%s", name, value)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
    environment.remove(name);
  }

  private BootConfiguration read() {
    return BootConfiguration.read(new Settings(properties::get, environment::get));
  }
}
