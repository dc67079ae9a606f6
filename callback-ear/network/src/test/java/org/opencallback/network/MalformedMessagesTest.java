package org.opencallback.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opencallback.network.sip.SipMessage;
import org.opencallback.network.sip.SipParseException;

/** The catalogue is what it says, and the parties of this module survive it themselves. */
class MalformedMessagesTest {

  private final Carrier exchange = Carrier.open("127.0.0.1:0", "127.0.0.1:9");
  private final Carrier carrier = Carrier.open("127.0.0.1:0", exchange.hostPort());

  @AfterEach
  void close() {
    carrier.close();
    exchange.close();
  }

  @Test
  void eachIsSentAndTheReceiverStillAnswers() {
    Map<String, byte[]> messages =
        MalformedMessages.invites(carrier, "+48601000001", "+48221234500");
    messages.values().forEach(octets -> carrier.endpoint().sendRaw(octets, exchange.address()));

    assertThat(messages).hasSizeGreaterThan(35);
    assertThat(carrier.options(Duration.ofSeconds(15)).status()).isEqualTo(200);
    assertThat(exchange.endpoint().malformedCount()).isPositive();
  }

  @Test
  void eachIsAsItsNameSays() throws SipParseException {
    Map<String, byte[]> messages =
        MalformedMessages.invites(carrier, "+48601000001", "+48221234500");

    assertThat(SipMessage.parse(octets(messages, "without Call-ID")).header("Call-ID")).isEmpty();
    assertThat(SipMessage.parse(octets(messages, "without CSeq")).callId()).isNotEmpty();
    assertThat(octets(messages, "header field of 64 KiB")).hasSizeBetween(62_000, 65_507);
    assertThat(messages.values()).allSatisfy(one -> assertThat(one).hasSizeLessThan(65_508));
  }

  private static byte[] octets(Map<String, byte[]> messages, String name) {
    return messages.getOrDefault(name, new byte[0]);
  }
}
