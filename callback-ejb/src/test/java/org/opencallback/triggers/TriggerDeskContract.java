package org.opencallback.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.testing.Sample.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.configuration.Exchange;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;
import org.opencallback.trigger.CallerIdentity;
import org.opencallback.trigger.FinalResponse;
import org.opencallback.trigger.RefusalReason;
import org.opencallback.trigger.SignallingPeer;
import org.opencallback.trigger.Transport;
import org.opencallback.trigger.TriggerCall;
import org.opencallback.trigger.TriggerDecision;
import org.opencallback.trigger.TriggerDecision.Accepted;
import org.opencallback.trigger.TriggerDecision.Redirected;
import org.opencallback.trigger.TriggerDecision.Refused;
import org.opencallback.trigger.TriggerPlan;

/** Decisions on trigger calls with a real directory, on every database. */
interface TriggerDeskContract {

  SignallingPeer CARRIER_PEER = new SignallingPeer("192.0.2.1", 5060, Transport.UDP);
  SignallingPeer GATEWAY_PEER = new SignallingPeer("198.51.100.1", 40001, Transport.TCP);
  CallerIdentity ANNA = new CallerIdentity("+48601000001", "anonymous", true);

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
  }

  @Test
  default void acceptsARegisteredCallerWithTheAccessNumbersPlan() {
    database()
        .sql(
            "update access_number set ring_time_ms = 200, delay_ms = 1500, refusal_status = 603,"
                + " refusal_cause = 21");

    TriggerDecision decision = decide(CARRIER_PEER, "+48221234500", ANNA);

    assertThat(decision)
        .isEqualTo(
            new Accepted(
                new TriggerPlan(
                    "call-1",
                    Sample.CARRIER,
                    Sample.ACCESS,
                    Sample.MOBILE,
                    "+48601000001",
                    Duration.ofMillis(200),
                    new FinalResponse(603, 21),
                    Duration.ofMillis(1500))));
    assertThat(refusals(CARRIER_PEER, "+48221234500", ANNA)).isEmpty();
  }

  @Test
  default void readsNumbersByTheRulesOfTheTrunk() {
    assertThat(decide(GATEWAY_PEER, "221234500", new CallerIdentity(null, "601000001", false)))
        .isInstanceOf(Accepted.class);
    assertThat(decide(CARRIER_PEER, "0048221234500", ANNA)).isInstanceOf(Accepted.class);
  }

  @Test
  default void takesTheFirstCandidateThatIsAnAccessNumber() {
    TriggerCall call =
        new TriggerCall(
            "call-1",
            CARRIER_PEER,
            List.of("trunk-group-7", "+48229999999", "+48221234500"),
            ANNA,
            false);

    assertThat(decide(call)).isInstanceOf(Accepted.class);
  }

  @Test
  default void believesAnAssertedIdentityOnlyFromATrustedTrunk() {
    assertThat(reason(GATEWAY_PEER, ANNA)).isEqualTo(RefusalReason.WITHHELD_CALLER);
    assertThat(reason(GATEWAY_PEER, new CallerIdentity("+48601000001", "602000002", false)))
        .isEqualTo(RefusalReason.UNKNOWN_CALLER);
    assertThat(decide(CARRIER_PEER, "+48221234500", ANNA)).isInstanceOf(Accepted.class);
  }

  @Test
  default void refusesByTheFirstRuleThatIsBroken() {
    CallerIdentity stranger = new CallerIdentity(null, "+48602000002", false);
    SignallingPeer nobody = new SignallingPeer("203.0.113.5", 5060, Transport.UDP);
    assertThat(reason(nobody, ANNA)).isEqualTo(RefusalReason.UNKNOWN_TRUNK);
    assertThat(reason(CARRIER_PEER, stranger)).isEqualTo(RefusalReason.UNKNOWN_CALLER);
    assertThat(reason(CARRIER_PEER, new CallerIdentity(null, null, true)))
        .isEqualTo(RefusalReason.WITHHELD_CALLER);
    assertThat(reason(CARRIER_PEER, new CallerIdentity(null, "; DROP", false)))
        .isEqualTo(RefusalReason.MALFORMED_NUMBER);
    assertThat(decide(CARRIER_PEER, "; DROP", ANNA))
        .isEqualTo(new Refused(RefusalReason.MALFORMED_NUMBER, new FinalResponse(484, 28)));
    assertThat(decide(CARRIER_PEER, "+48229999999", ANNA))
        .isEqualTo(new Refused(RefusalReason.UNKNOWN_ACCESS_NUMBER, new FinalResponse(404, 1)));
  }

  @Test
  default void refusesADivertedCall() {
    TriggerCall call = new TriggerCall("call-1", CARRIER_PEER, List.of("+48221234500"), ANNA, true);

    assertThat(decide(call))
        .isEqualTo(new Refused(RefusalReason.DIVERTED, new FinalResponse(403, 21)));
  }

  @Test
  default void refusesForEveryReasonThatTheDirectoryGives() {
    expect("update access_number set enabled = false", RefusalReason.ACCESS_NUMBER_DISABLED);
    expect("update access_number set trunk_id = 3002", RefusalReason.UNKNOWN_ACCESS_NUMBER);
    expect(
        "update mobile_phone set licence_seat = null, enabled = false",
        RefusalReason.MOBILE_DISABLED);
    expect(
        "update mobile_phone set expires_at_ms = " + (NOW.toEpochMilli() - 1),
        RefusalReason.MOBILE_EXPIRED);
    expect(
        "update mobile_phone set transit_permitted = false", RefusalReason.TRANSIT_NOT_PERMITTED);
    expect("update extension set callback_enabled = false", RefusalReason.CALLBACK_DISABLED);
    expect("update mobile_phone set licence_seat = null", RefusalReason.LICENCE);
    expect("update mobile_phone set licence_seat = 2", RefusalReason.LICENCE);
    expect(inFlight("2001"), RefusalReason.IN_FLIGHT);
    expect("update mobile_phone set callback_number = '+48221234500'", RefusalReason.LOOP);
    expect("update extension set class_of_service_id = 1", RefusalReason.CLASS_OF_SERVICE);
    expect("delete from route", RefusalReason.NO_ROUTE);
    expect("update trunk set enabled = false", RefusalReason.UNKNOWN_TRUNK);
  }

  private void expect(String change, RefusalReason reason) {
    Sample.reset(database());
    database().sql(change);
    assertThat(reason(CARRIER_PEER, ANNA)).as(change).isEqualTo(reason);
  }

  @Test
  default void countsCallbacksOfTheExtensionAndOfTheSystem() {
    database()
        .sql(
            "insert into mobile_phone (id, extension_id, number) values"
                + " (2002, 1001, '+48602000002'), (2003, 1002, '+48603000003')",
            "insert into callback_limit (limit_scope, subject, measure, most)"
                + " values ('EXTENSION', '101', 'CONCURRENT', 1)",
            inFlight("2003"));
    assertThat(decide(CARRIER_PEER, "+48221234500", ANNA)).isInstanceOf(Accepted.class);

    database().sql(inFlight("2002"));
    assertThat(reason(CARRIER_PEER, ANNA)).isEqualTo(RefusalReason.LIMIT);

    database().sql("update callback_limit set limit_scope = 'SYSTEM', subject = null, most = 2");
    assertThat(reason(CARRIER_PEER, ANNA)).isEqualTo(RefusalReason.LIMIT);
    database().sql("update callback_limit set most = 3");
    assertThat(decide(CARRIER_PEER, "+48221234500", ANNA)).isInstanceOf(Accepted.class);
  }

  @Test
  default void redirectsStrangersButNotRegisteredCallersWhereThePolicySaysSo() {
    database()
        .sql(
            "update access_number set stranger_policy = 'REDIRECT',"
                + " stranger_target = 'sip:100@192.0.2.9', stranger_status = 480,"
                + " stranger_cause = 20");
    CallerIdentity stranger = new CallerIdentity(null, "+48602000002", false);

    assertThat(decide(CARRIER_PEER, "+48221234500", stranger))
        .isEqualTo(new Redirected(RefusalReason.UNKNOWN_CALLER, "sip:100@192.0.2.9"));
    database().sql("update mobile_phone set transit_permitted = false");
    assertThat(decide(CARRIER_PEER, "+48221234500", ANNA))
        .isEqualTo(new Refused(RefusalReason.TRANSIT_NOT_PERMITTED, new FinalResponse(480, 20)));
  }

  @Test
  default void recordsARefusalWithTheRulesTried() {
    CallerIdentity stranger = new CallerIdentity(null, "602000002", false);

    List<TriggerRefusal> refusals = refusals(CARRIER_PEER, "+48221234500", stranger);
    database().run(em -> new RefusalStore(em).add(refusals, 100));

    TriggerRefusal stored =
        database()
            .inTransaction(
                em ->
                    em.createQuery("select r from TriggerRefusal r", TriggerRefusal.class)
                        .getSingleResult());
    assertThat(stored.getReason()).isEqualTo(RefusalReason.UNKNOWN_CALLER);
    assertThat(stored.getRules()).endsWith("CALLER_READABLE yes, NOT_CONGESTED yes, REGISTERED no");
    assertThat(stored.getCaller()).isEqualTo("+48602000002");
    assertThat(stored.getCalled()).isEqualTo("+48221234500");
    assertThat(stored.getTrunkName()).isEqualTo("carrier");
    assertThat(stored.getPeer()).isEqualTo("192.0.2.1:5060/UDP");
    assertThat(stored.getCallId()).isEqualTo("call-1");
    assertThat(stored.getRefusedAt()).isEqualTo(NOW);
  }

  /** PostgreSQL stores no NUL; one such refusal must not cost the others of its batch. */
  @Test
  default void recordsWhatCannotBePrintedEscaped() {
    CallerIdentity hostile = new CallerIdentity(null, "+48601\u0000\n\u202e", false);
    List<TriggerRefusal> refusals = refusals(CARRIER_PEER, "+48221234500", hostile);

    database().run(em -> new RefusalStore(em).add(refusals, 100));

    String stored =
        database()
            .inTransaction(
                em ->
                    em.createQuery("select r.caller from TriggerRefusal r", String.class)
                        .getSingleResult());
    assertThat(stored).isEqualTo("+48601%00%0A%E2%80%AE");
  }

  @Test
  default void keepsOnlyTheNewestRefusalsAndNothingTooLong() {
    CallerIdentity longName = new CallerIdentity(null, "x".repeat(70_000), false);
    for (int i = 0; i < 30; i++) {
      List<TriggerRefusal> refusals = refusals(CARRIER_PEER, "+48221234500", longName);
      database().run(em -> new RefusalStore(em).add(refusals, 10));
    }

    long kept =
        database()
            .inTransaction(
                em ->
                    em.createQuery("select count(r) from TriggerRefusal r", Long.class)
                        .getSingleResult());
    assertThat(kept).isEqualTo(10);
  }

  /** RFC 3261 §21.5.4, whatever the access number's policy for strangers is. */
  @Test
  default void refusesWithoutAskingTheDirectoryWhenThereIsTooMuchToDo() {
    List<TriggerRefusal> refusals = new ArrayList<>();
    TriggerCall call =
        new TriggerCall(
            "call-1",
            CARRIER_PEER,
            List.of("+48221234500"),
            new CallerIdentity(null, "+48601000001", false),
            false);
    TriggerDecision decision =
        new TriggerDesk(null, refusals::add).decide(call, Sample.exchange(database()), NOW, true);

    assertThat(decision)
        .isEqualTo(new Refused(RefusalReason.CONGESTION, new FinalResponse(503, 42)));
    assertThat(refusals)
        .singleElement()
        .extracting(TriggerRefusal::getReason)
        .isEqualTo(RefusalReason.CONGESTION);
  }

  private static String inFlight(String mobile) {
    return "insert into callback_request (status, due_at_ms, in_flight_mobile, trigger_call_id,"
        + " caller, delay_ms, created_at_ms) values ('DIALLING', 0, "
        + mobile
        + ", 'x', '+48601000001', 0, 0)";
  }

  private TriggerDecision decide(SignallingPeer peer, String called, CallerIdentity caller) {
    return decide(new TriggerCall("call-1", peer, List.of(called), caller, false));
  }

  private TriggerDecision decide(TriggerCall call) {
    Exchange exchange = Sample.exchange(database());
    return database()
        .inTransaction(em -> new TriggerDesk(em, refusal -> {}).decide(call, exchange, NOW, false));
  }

  private RefusalReason reason(SignallingPeer peer, CallerIdentity caller) {
    TriggerDecision decision = decide(peer, "+48221234500", caller);
    assertThat(decision).isInstanceOf(Refused.class);
    return ((Refused) decision).reason();
  }

  private List<TriggerRefusal> refusals(SignallingPeer peer, String called, CallerIdentity caller) {
    Exchange exchange = Sample.exchange(database());
    List<TriggerRefusal> refusals = new ArrayList<>();
    TriggerCall call = new TriggerCall("call-1", peer, List.of(called), caller, false);
    TriggerDecision decision =
        database()
            .inTransaction(
                em -> new TriggerDesk(em, refusals::add).decide(call, exchange, NOW, false));
    assertThat(decision instanceof Accepted).isEqualTo(refusals.isEmpty());
    return refusals;
  }
}
