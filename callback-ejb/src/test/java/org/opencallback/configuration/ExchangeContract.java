package org.opencallback.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.numbering.E164;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;
import org.opencallback.trigger.SignallingPeer;
import org.opencallback.trigger.Transport;

/** The configuration as read from every database. */
interface ExchangeContract {

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
  }

  @Test
  default void findsATrunkByAddressAndTransportWhateverTheSourcePort() {
    assertThat(trunkAt("192.0.2.2", 61000, Transport.UDP)).isEqualTo("carrier");
    assertThat(trunkAt("198.51.100.1", 40001, Transport.TCP)).isEqualTo("gateway");
    assertThat(trunkAt("192.0.2.2", 5060, Transport.TCP)).isEqualTo("none");
    assertThat(trunkAt("192.0.2.3", 5060, Transport.UDP)).isEqualTo("none");
  }

  @Test
  default void tellsTrunksThatShareAnAddressApartByTheirPorts() {
    database()
        .sql(
            "insert into trunk (id, name, kind) values (3003, 'second', 'VOIP')",
            "insert into trunk_peer (trunk_id, position, host, port, transport)"
                + " values (3003, 0, '192.0.2.1', 5090, 'UDP')");

    assertThat(trunkAt("192.0.2.1", 5060, Transport.UDP)).isEqualTo("carrier");
    assertThat(trunkAt("192.0.2.1", 5090, Transport.UDP)).isEqualTo("second");
    assertThat(trunkAt("192.0.2.1", 61000, Transport.UDP)).isEqualTo("none");
  }

  @Test
  default void leavesDisabledTrunksOut() {
    database().sql("update trunk set enabled = false where id = 3001");

    assertThat(trunkAt("192.0.2.1", 5060, Transport.UDP)).isEqualTo("none");
    assertThat(exchange().waysTo(new E164("+48601000001"), new E164("+48221234567")))
        .extracting(way -> way.trunkName())
        .containsExactly("gateway");
  }

  @Test
  default void readsAnAccessNumbersPolicy() {
    database().sql("update access_number set retries = 3, retry_delay_ms = 4000");

    AccessPoint access = exchange().accessNumber(new E164("+48221234500")).orElseThrow();
    assertThat(access.delay()).isEqualTo(Duration.ofSeconds(5));
    assertThat(access.refusing().ringTime()).isEqualTo(Duration.ofSeconds(6));
    assertThat(access.retrying().delayAfter(1)).isEqualTo(Duration.ofSeconds(4));
    assertThat(access.retrying().delayAfter(3)).isEqualTo(Duration.ofSeconds(16));
    assertThat(exchange().accessNumber(access.id())).contains(access);
  }

  @Test
  default void knowsWhetherAClassPermitsANumber() {
    assertThat(exchange().permits(2, new E164("+48601000001"))).isTrue();
    assertThat(exchange().permits(2, new E164("+493012345678"))).isFalse();
    assertThat(exchange().permits(99, new E164("+48601000001"))).isFalse();
  }

  @Test
  default void saysWhatIsWrongWhenTheTableHoldsWhatTheConsoleWouldRefuse() {
    database().sql("insert into access_number (number) values ('221234501')");

    assertThatThrownBy(this::exchange)
        .hasMessageContaining("an E.164 number is a plus sign and 6 to 15 digits, not '221234501'");
  }

  private Exchange exchange() {
    return Sample.exchange(database());
  }

  private String trunkAt(String address, int port, Transport transport) {
    return exchange()
        .trunkOf(new SignallingPeer(address, port, transport))
        .map(TrunkView::name)
        .orElse("none");
  }
}
