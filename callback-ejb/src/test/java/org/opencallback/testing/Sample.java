package org.opencallback.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.opencallback.configuration.ConfigurationReader;
import org.opencallback.configuration.Exchange;
import org.opencallback.configuration.LinkBoard;
import org.opencallback.configuration.NumberingSources;
import org.opencallback.configuration.PolicyFile;
import org.opencallback.numbering.NumberingPlan;
import org.opencallback.numbering.libphonenumber.WorldNumberingPlan;
import org.opencallback.secrets.Sealer;
import org.opencallback.trigger.FinalResponse;
import org.opencallback.trigger.TriggerPlan;

/** A small exchange, written straight into the tables, and what the tests know about it. */
public final class Sample {

  public static final NumberingPlan PLAN = new WorldNumberingPlan();

  /** Whose licences the sample's exchange believes. */
  public static final TestVendor VENDOR = new TestVendor();

  /** Seals what the sample's exchange opens. */
  public static final Sealer SEALER = new Sealer(new byte[Sealer.KEY_BYTES]);

  public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  public static final long EXTENSION = 1001;
  public static final long MOBILE = 2001;
  public static final String MOBILE_NUMBER = "+48601000001";
  public static final long CARRIER = 3001;
  public static final long GATEWAY = 3002;
  public static final long ACCESS = 4001;
  public static final String ACCESS_NUMBER = "+48221234500";

  private Sample() {}

  /** Empties all tables that tests write into, and writes the small exchange. */
  public static void reset(TestDatabase database) {
    database.sql(
        "delete from alert",
        "delete from delivery",
        "update alert_settings set webhook_url = null, sealed_secret = null, mail_to = '',"
            + " webhook_events = 'ALERT_RAISED,ALERT_CLEARED', whole_numbers = false",
        "delete from call_detail_record",
        "delete from callback_request",
        "delete from trigger_refusal",
        "delete from licence",
        "delete from audit_entry",
        "delete from tariff",
        "delete from callback_limit",
        "update book_settings set time_zone = 'Europe/Warsaw'",
        "delete from stay",
        "delete from tariff_zone",
        "update clock_mark set seen_at_ms = 0, issued_at_ms = 0",
        "delete from access_number",
        "delete from route",
        "delete from trunk",
        "delete from mobile_phone",
        "delete from extension",
        "delete from class_of_service where id > 4",
        "delete from console_user",
        "update settings set internal_length = 0, local_prefix = null," + " stopped = false",
        "insert into extension (id, number, name, class_of_service_id)"
            + " values (1001, '101', 'Anna', 2), (1002, '1020', 'Bogdan', 4)",
        "insert into mobile_phone (id, extension_id, number, transit_permitted, licence_seat)"
            + " values (2001, 1001, '+48601000001', true, 1)",
        "insert into trunk (id, name, kind, trusts_asserted_identity)"
            + " values (3001, 'carrier', 'VOIP', true), (3002, 'gateway', 'ANALOGUE', false)",
        "update trunk set numbers_out = 'NATIONAL' where id = 3002",
        "insert into trunk_peer (trunk_id, position, host, port, transport)"
            + " values (3001, 0, '192.0.2.1', 5060, 'UDP'), (3001, 1, '192.0.2.2', 5060, 'UDP'),"
            + " (3002, 0, '198.51.100.1', 5060, 'TCP')",
        "insert into route (id, prefix) values (5001, '+'), (5002, '1'), (5003, '+4822')",
        "insert into route_trunk (route_id, trunk_id, position)"
            + " values (5001, 3001, 0), (5001, 3002, 1), (5002, 3001, 0), (5003, 3002, 0)",
        "insert into access_number (id, number) values (4001, '+48221234500')");
  }

  /** The configuration as stored at this moment. */
  public static Exchange exchange(TestDatabase database) {
    return exchange(database, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** The configuration as stored, read at the clock's time. */
  public static Exchange exchange(TestDatabase database, Clock clock) {
    return exchange(database, clock, new LinkBoard(clock));
  }

  /** The configuration as stored, with what is known about the trunks' health. */
  public static Exchange exchange(TestDatabase database, Clock clock, LinkBoard links) {
    ConfigurationReader reader =
        new ConfigurationReader(
            new NumberingSources(PLAN, new PolicyFile(Path.of("none"))),
            VENDOR.reader(),
            clock,
            SEALER,
            links);
    return database.inTransaction(reader::read);
  }

  /** The plan of an accepted trigger of the sample's mobile. */
  public static TriggerPlan plan(String callId) {
    return new TriggerPlan(
        callId,
        CARRIER,
        ACCESS,
        MOBILE,
        MOBILE_NUMBER,
        Duration.ofSeconds(6),
        FinalResponse.BUSY,
        Duration.ofSeconds(5));
  }

  /** Installs a licence for so many numbers. */
  public static void license(TestDatabase database, int numbers) {
    install(database, VENDOR.licence(numbers));
  }

  /** Puts any text into the licence's table. */
  public static void install(TestDatabase database, String jws) {
    database.sql(
        "delete from licence",
        "insert into licence (id, jws, installed_at_ms) values (1, '%s', 0)".formatted(jws));
  }
}
