package org.opencallback.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencallback.numbering.NumberStep.Kind;
import org.opencallback.numbering.libphonenumber.WorldNumberingPlan;

class TrunkNumbersTest {

  private static final NumberingPlan PLAN = new WorldNumberingPlan();
  private static final E164 WARSAW = new E164("+48221234567");

  private static TrunkNumbers trunk(List<String> in, List<String> out, String... owned) {
    return new TrunkNumbers(
        NumberRules.plain("PL"),
        RewriteRules.of(in),
        RewriteRules.of(out),
        List.of(owned).stream().map(E164::new).toList());
  }

  @Test
  void rewritesWhatTheTrunkSendsBeforeItIsRead() {
    TrunkNumbers trunk = trunk(List.of("1055>", ">0"), List.of());

    assertThat(trunk.read("1055221234567", PLAN)).contains(WARSAW);
  }

  @Test
  void appliesTheFirstRuleThatFitsAndNoOther() {
    TrunkNumbers trunk = trunk(List.of(), List.of("+4822>99", "+48>88", "99>77"));

    assertThat(trunk.write(WARSAW, PLAN)).isEqualTo("991234567");
    assertThat(trunk.write(new E164("+48601000001"), PLAN)).isEqualTo("88601000001");
    assertThat(trunk.write(new E164("+493012345678"), PLAN)).isEqualTo("+493012345678");
  }

  @Test
  void aRuleForEveryNumberLeavesThoseWithPlusSignAlone() {
    TrunkNumbers trunk = trunk(List.of(">48"), List.of());

    assertThat(trunk.read("+48221234567", PLAN)).contains(WARSAW);
  }

  @Test
  void refusesWhatIsNoNumberBeforeItLooksAtRules() {
    TrunkNumbers trunk = trunk(List.of(">48"), List.of());

    assertThat(trunk.read("anonymous", PLAN)).isEmpty();
    assertThat(trunk.read("", PLAN)).isEmpty();
  }

  @Test
  void presentsOnlyItsOwnNumbers() {
    TrunkNumbers trunk = trunk(List.of(), List.of(), "+48221110000", "+48221110001");

    assertThat(trunk.present(new E164("+48221110001"), PLAN)).isEqualTo("+48221110001");
    assertThat(trunk.present(WARSAW, PLAN)).isEqualTo("+48221110000");
    assertThat(trunk(List.of(), List.of()).present(WARSAW, PLAN)).isEqualTo("+48221234567");
  }

  @Test
  void saysStepByStepWhatBecomesOfANumber() {
    TrunkNumbers trunk = trunk(List.of("1055>"), List.of("+48>0048"));

    assertThat(trunk.stepsIn("1055221234567", PLAN))
        .containsExactly(
            new NumberStep(Kind.RECEIVED, "", "1055221234567"),
            new NumberStep(Kind.REWRITTEN, "1055>", "221234567"),
            new NumberStep(Kind.READ, "PL", "+48221234567"));
    assertThat(trunk.stepsOut(WARSAW, PLAN))
        .containsExactly(
            new NumberStep(Kind.CALLED, "PL", "+48221234567"),
            new NumberStep(Kind.WRITTEN, "E164_PLUS", "+48221234567"),
            new NumberStep(Kind.REWRITTEN, "+48>0048", "0048221234567"),
            new NumberStep(Kind.SENT, "", "0048221234567"));
  }

  @Test
  void saysWhereANumberIsLost() {
    TrunkNumbers trunk = trunk(List.of(), List.of());

    assertThat(trunk.stepsIn("12", PLAN))
        .containsExactly(
            new NumberStep(Kind.RECEIVED, "", "12"), new NumberStep(Kind.UNREADABLE, "PL", "12"));
    assertThat(trunk.stepsIn("alice", PLAN)).extracting(NumberStep::kind).contains(Kind.MALFORMED);
  }

  @Test
  void findsRulesThatPutDigitsBeforeAPlusSign() {
    List<RewriteRule> rules =
        List.of(new RewriteRule("", "9"), new RewriteRule("+48", "9"), new RewriteRule("", ""));

    assertThat(TrunkNumbers.beforePlus(rules, NumberFormat.E164_PLUS))
        .containsExactly(new RewriteRule("", "9"));
    assertThat(TrunkNumbers.beforePlus(rules, NumberFormat.NATIONAL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0048", "a>b", "9+>1", "1>4+8", "1>2>3", "1 > 2"})
  void refusesWhatIsNoRule(String written) {
    assertThatThrownBy(() -> RewriteRules.of(List.of(written)))
        .hasMessageContaining("such as 0048>+48, not '%s'".formatted(written));
  }
}
