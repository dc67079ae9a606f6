package org.opencallback.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.job.LinkState;
import org.opencallback.job.SipAccount;
import org.opencallback.job.SipTarget;
import org.opencallback.job.TrunkCall;
import org.opencallback.job.TrunkLine;
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
  default void triesATrunksPeersInTheOrderOfTheirPositions() {
    database()
        .sql(
            "delete from trunk_peer where trunk_id = 3001",
            "insert into trunk_peer (trunk_id, position, host, port, transport) values"
                + " (3001, 2, '192.0.2.1', 5060, 'UDP'), (3001, 0, '192.0.2.3', 5060, 'UDP'),"
                + " (3001, 1, '192.0.2.2', 5060, 'UDP')");

    assertThat(waysTo("+48601000001"))
        .extracting(way -> way.target().host())
        .containsExactly("192.0.2.3", "192.0.2.2", "192.0.2.1", "198.51.100.1");
  }

  @Test
  default void skipsAPeerThatIsDown() {
    LinkBoard links = new LinkBoard(Clock.systemUTC());
    TrunkLine line =
        new TrunkLine(
            3001,
            "carrier",
            TrunkLine.Purpose.SUPERVISION,
            new SipTarget("192.0.2.1", 5060, Transport.UDP),
            Duration.ofSeconds(30));
    links.report(line, LinkState.DOWN, "no response");

    assertThat(
            Sample.exchange(database(), Clock.systemUTC(), links)
                .waysTo(new E164("+48601000001"), new E164("+48221234567")))
        .extracting(way -> way.target().host())
        .containsExactly("192.0.2.2", "198.51.100.1");
  }

  @Test
  default void knowsWhatIsSaidToATrunksOtherSide() {
    database()
        .sql(
            "update trunk set auth_user = 'company', sealed_secret = '%s', registration = true,"
                    .formatted(Sample.SEALER.seal("s3cret", "trunk"))
                + " registrar = 'sip.example.com:5070', supervision = true, channels = 2"
                + " where id = 3001");

    TrunkView trunk = exchange().trunk(3001).orElseThrow();
    assertThat(trunk.account()).contains(new SipAccount("company", "s3cret"));
    assertThat(trunk.account().toString()).doesNotContain("s3cret");
    assertThat(trunk.channels()).isEqualTo(2);
    assertThat(trunk.lines())
        .extracting(line -> line.purpose() + " " + line.target().host())
        .containsExactly(
            "REGISTRATION sip.example.com", "SUPERVISION 192.0.2.1", "SUPERVISION 192.0.2.2");
    assertThat(exchange().trunk(3002).orElseThrow().lines()).isEmpty();
  }

  @Test
  default void doesWithoutASecretThatWasSealedWithAnotherKey() {
    database()
        .sql(
            "update trunk set auth_user = 'company', sealed_secret = 'v1.AAAAAAAAAAAAAAAAAAAAAAAA'"
                + " where id = 3001");

    assertThat(exchange().trunk(3001).orElseThrow().account()).isEmpty();
    assertThat(waysTo("+48601000001")).isNotEmpty();
  }

  @Test
  default void presentsTheTrunksMainNumberWhereTheWantedOneIsNotItsOwn() {
    database().sql("update trunk set owned_numbers = '+48225550000,+48225550001' where id = 3001");

    assertThat(waysTo("+48601000001"))
        .extracting(way -> way.presentedNumber())
        .containsExactly("+48225550000", "+48225550000", "221234567");
  }

  private List<TrunkCall> waysTo(String number) {
    return exchange().waysTo(new E164(number), new E164("+48221234567"));
  }

  @Test
  default void leavesDisabledTrunksOut() {
    database().sql("update trunk set enabled = false where id = 3001");

    assertThat(trunkAt("192.0.2.1", 5060, Transport.UDP)).isEqualTo("none");
    assertThat(exchange().waysTo(new E164("+48601000001"), new E164("+48221234567")))
        .extracting(way -> way.trunkName())
        .containsExactly("gateway");
  }

  /** RFC 5922 §7: over TLS the certificate says who it is, and not the address. */
  @Test
  default void knowsATlsTrunkByItsCertificateOnly() {
    database()
        .sql(
            "update trunk_peer set transport = 'TLS', host = 'SIP.carrier.example' where trunk_id = 3001 and position = 0");

    assertThat(trunkWith("203.0.113.9", "host.example", "sip.carrier.example"))
        .isEqualTo("carrier");
    assertThat(trunkWith("203.0.113.9", "carrier.example")).isEqualTo("none");
    assertThat(trunkWith("192.0.2.1")).isEqualTo("none");
    // who says TLS without a certificate, or has one without TLS, is nobody
    assertThat(trunkAt("192.0.2.1", 5060, Transport.TLS)).isEqualTo("none");
    assertThat(trunkAt("203.0.113.9", 5060, Transport.UDP)).isEqualTo("none");
  }

  @Test
  default void doesNotKnowATlsPeerThatTwoTrunksHave() {
    database().sql("update trunk_peer set transport = 'TLS', host = 'sip.carrier.example'");

    assertThat(trunkWith("192.0.2.1", "sip.carrier.example")).isEqualTo("none");
  }

  private String trunkWith(String address, String... identities) {
    return exchange()
        .trunkOf(new SignallingPeer(address, 40_000, Transport.TLS, List.of(identities)))
        .map(TrunkView::name)
        .orElse("none");
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
