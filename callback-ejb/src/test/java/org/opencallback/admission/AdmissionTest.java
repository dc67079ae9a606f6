package org.opencallback.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencallback.admission.TriggerFacts.Access;
import org.opencallback.admission.TriggerFacts.Calling;
import org.opencallback.admission.TriggerFacts.Load;
import org.opencallback.admission.TriggerFacts.Registration;
import org.opencallback.admission.TriggerFacts.Target;
import org.opencallback.trigger.RefusalReason;

class AdmissionTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final String CALLED = "+48221234500";
  private static final String CALLER = "+48601000001";

  private static final LimitReading FREE = new LimitReading("EXTENSION CONCURRENT", 2, 1);
  private static final LimitReading REACHED = new LimitReading("MOBILE PER_HOUR", 60, 60);

  private static final TriggerFacts GOOD =
      new TriggerFacts(
          NOW,
          new Calling(true, CALLED, false, false, CALLER),
          Optional.of(new Access(true, false)),
          Optional.of(
              new Registration(
                  true,
                  NOW.plusSeconds(1),
                  true,
                  true,
                  true,
                  new Load(false, List.of(FREE)),
                  new Target(false, true, true))));

  /** For each rule the smallest change of good facts that breaks it. */
  private static final Map<Rule, UnaryOperator<TriggerFacts>> BREAKS = new EnumMap<>(Rule.class);

  static {
    BREAKS.put(Rule.KNOWN_TRUNK, calling(new Calling(false, CALLED, false, false, CALLER)));
    BREAKS.put(Rule.CALLED_NUMBER_READABLE, calling(new Calling(true, null, false, false, CALLER)));
    BREAKS.put(
        Rule.KNOWN_ACCESS_NUMBER,
        f -> new TriggerFacts(f.now(), f.calling(), Optional.empty(), f.registration()));
    BREAKS.put(
        Rule.ACCESS_NUMBER_ENABLED,
        f ->
            new TriggerFacts(
                f.now(), f.calling(), Optional.of(new Access(false, false)), f.registration()));
    BREAKS.put(
        Rule.NOT_STOPPED,
        f ->
            new TriggerFacts(
                f.now(),
                f.calling(),
                f.access().map(a -> new Access(a.enabled(), true)),
                f.registration()));
    BREAKS.put(Rule.NOT_DIVERTED, calling(new Calling(true, CALLED, true, false, CALLER)));
    BREAKS.put(Rule.CALLER_PRESENTED, calling(new Calling(true, CALLED, false, true, null)));
    BREAKS.put(Rule.CALLER_READABLE, calling(new Calling(true, CALLED, false, false, null)));
    BREAKS.put(
        Rule.NOT_CONGESTED,
        f -> new TriggerFacts(f.now(), f.calling(), f.access(), f.registration(), true));
    BREAKS.put(
        Rule.REGISTERED, f -> new TriggerFacts(f.now(), f.calling(), f.access(), Optional.empty()));
    BREAKS.put(Rule.MOBILE_ENABLED, registration(r -> with(r, false, r.transitPermitted())));
    BREAKS.put(
        Rule.NOT_EXPIRED,
        registration(
            r ->
                new Registration(
                    r.enabled(),
                    NOW,
                    r.transitPermitted(),
                    r.callbackEnabled(),
                    r.licensed(),
                    r.load(),
                    r.target())));
    BREAKS.put(Rule.TRANSIT_PERMITTED, registration(r -> with(r, r.enabled(), false)));
    BREAKS.put(
        Rule.CALLBACK_ENABLED,
        registration(
            r ->
                new Registration(
                    r.enabled(),
                    r.expiresAt(),
                    r.transitPermitted(),
                    false,
                    r.licensed(),
                    r.load(),
                    r.target())));
    BREAKS.put(
        Rule.LICENSED,
        registration(
            r ->
                new Registration(
                    r.enabled(),
                    r.expiresAt(),
                    r.transitPermitted(),
                    r.callbackEnabled(),
                    false,
                    r.load(),
                    r.target())));
    BREAKS.put(Rule.WITHIN_LIMITS, load(new Load(false, List.of(FREE, REACHED))));
    BREAKS.put(Rule.NOT_IN_FLIGHT, load(new Load(true, List.of(FREE))));
    BREAKS.put(Rule.NO_LOOP, target(new Target(true, true, true)));
    BREAKS.put(Rule.CLASS_PERMITS, target(new Target(false, false, true)));
    BREAKS.put(Rule.ROUTED, target(new Target(false, true, false)));
  }

  @Test
  void acceptsACallThatBreaksNoRule() {
    Verdict verdict = Admission.decide(GOOD);

    assertThat(verdict.isAccepted()).isTrue();
    assertThat(verdict.reason()).isEmpty();
    assertThat(verdict.explanation()).startsWith("KNOWN_TRUNK yes").endsWith("ROUTED yes");
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void refusesACallThatBreaksARuleAndNamesIt(Rule rule) {
    Verdict verdict = Admission.decide(broken(GOOD, rule));

    assertThat(verdict.isAccepted()).isFalse();
    assertThat(verdict.broken()).contains(rule);
    assertThat(verdict.reason()).contains(rule.reason());
    assertThat(verdict.explanation())
        .endsWith(
            rule == Rule.WITHIN_LIMITS
                ? "WITHIN_LIMITS no (MOBILE PER_HOUR 60 of 60)"
                : rule + " no");
  }

  /** Whatever is broken: the first broken rule decides, and the explanation ends with its name. */
  @Property(tries = 2_000)
  void theFirstBrokenRuleDecidesAndIsNamed(@ForAll Set<Rule> broken) {
    List<Rule> inOrder = broken.stream().sorted().toList();
    TriggerFacts facts = GOOD;
    // later rules first, so that breaking an earlier one does not mend a later one
    for (int i = inOrder.size() - 1; i >= 0; i--) {
      facts = broken(facts, inOrder.get(i));
    }

    Verdict verdict = Admission.decide(facts);

    Optional<Rule> first = inOrder.stream().findFirst();
    assertThat(verdict.broken()).isEqualTo(first);
    assertThat(verdict.explanation())
        .matches(
            first
                .map(rule -> "(?:[A-Z_]+ yes, )*" + rule + " no(?: \\(.*\\))?")
                .orElse("(?:[A-Z_]+ yes, )*ROUTED yes"));
  }

  @Test
  void keepsARegistrationUntilTheVeryMomentItExpires() {
    TriggerFacts before =
        new TriggerFacts(NOW.plusMillis(999), GOOD.calling(), GOOD.access(), GOOD.registration());
    TriggerFacts at =
        new TriggerFacts(NOW.plusSeconds(1), GOOD.calling(), GOOD.access(), GOOD.registration());

    assertThat(Admission.decide(before).isAccepted()).isTrue();
    assertThat(Admission.decide(at).reason()).contains(RefusalReason.MOBILE_EXPIRED);
  }

  @Test
  void namesTheFirstLimitThatIsReached() {
    Load load =
        new Load(
            false,
            List.of(
                FREE,
                new LimitReading("SYSTEM CONCURRENT", 100, 101),
                new LimitReading("MOBILE PER_DAY", 0, 0)));

    Verdict verdict = Admission.decide(load(load).apply(GOOD));

    assertThat(verdict.reason()).contains(RefusalReason.LIMIT);
    assertThat(verdict.detail()).isEqualTo("SYSTEM CONCURRENT 101 of 100");
  }

  private static TriggerFacts broken(TriggerFacts facts, Rule rule) {
    return Objects.requireNonNull(BREAKS.get(rule), rule.name()).apply(facts);
  }

  private static UnaryOperator<TriggerFacts> calling(Calling calling) {
    return f ->
        new TriggerFacts(
            f.now(),
            new Calling(
                calling.knownTrunk() && f.calling().knownTrunk(),
                f.calling().called() == null ? null : calling.called(),
                calling.diverted() || f.calling().diverted(),
                calling.withheld() || f.calling().withheld(),
                f.calling().caller() == null ? null : calling.caller()),
            f.access(),
            f.registration());
  }

  private static UnaryOperator<TriggerFacts> registration(UnaryOperator<Registration> change) {
    return f -> new TriggerFacts(f.now(), f.calling(), f.access(), f.registration().map(change));
  }

  private static UnaryOperator<TriggerFacts> load(Load load) {
    return registration(
        r ->
            new Registration(
                r.enabled(),
                r.expiresAt(),
                r.transitPermitted(),
                r.callbackEnabled(),
                r.licensed(),
                load,
                r.target()));
  }

  private static UnaryOperator<TriggerFacts> target(Target target) {
    return registration(
        r ->
            new Registration(
                r.enabled(),
                r.expiresAt(),
                r.transitPermitted(),
                r.callbackEnabled(),
                r.licensed(),
                r.load(),
                new Target(
                    target.ownAccessNumber() || r.target().ownAccessNumber(),
                    target.permitted() && r.target().permitted(),
                    target.routed() && r.target().routed())));
  }

  private static Registration with(Registration r, boolean enabled, boolean transit) {
    return new Registration(
        enabled && r.enabled(),
        r.expiresAt(),
        transit && r.transitPermitted(),
        r.callbackEnabled(),
        r.licensed(),
        r.load(),
        r.target());
  }
}
