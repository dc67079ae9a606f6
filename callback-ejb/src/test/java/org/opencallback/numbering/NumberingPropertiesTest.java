package org.opencallback.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.opencallback.numbering.Dialled.External;
import org.opencallback.numbering.Dialled.Incomplete;
import org.opencallback.numbering.Dialled.Unknown;
import org.opencallback.numbering.libphonenumber.WorldNumberingPlan;

/** What holds for every number, found by trying many. */
class NumberingPropertiesTest {

  private static final NumberingPlan PLAN = new WorldNumberingPlan();
  private static final DialPlan POLAND = new DialPlan("0", "00", "PL", 0, Set.of());
  private static final InternalNumbers NO_EXTENSIONS =
      digits -> new InternalNumbers.Match(false, false);

  /** Numbers of several countries whose plans differ: fixed and open lengths, prefixes, none. */
  @Provide
  Arbitrary<E164> numbers() {
    return Arbitraries.oneOf(
        of("+48", List.of("22", "601", "12", "58"), 9),
        of("+49", List.of("30", "171"), 10),
        of("+44", List.of("20"), 10),
        of("+1", List.of("212", "416"), 10),
        of("+33", List.of("1", "6"), 9),
        of("+39", List.of("06"), 10),
        of("+420", List.of("601", "2"), 9));
  }

  private static Arbitrary<E164> of(String country, List<String> beginnings, int length) {
    return Arbitraries.of(beginnings)
        .flatMap(
            beginning ->
                Arbitraries.strings()
                    .numeric()
                    .ofLength(length - beginning.length())
                    .map(rest -> country + beginning + rest))
        .map(E164::new)
        .filter(number -> PLAN.international(number.digits()).isPresent());
  }

  @Provide
  Arbitrary<E164> polishNumbers() {
    return of("+48", List.of("22", "601", "12", "58"), 9);
  }

  /** Whatever a trunk would write for a number is one of its spellings, and no other number's. */
  @Property(tries = 500)
  void theSpellingsOfANumberAreThoseOfTrunksAndOfNoOtherNumber(
      @ForAll("numbers") E164 number,
      @ForAll("polishNumbers") E164 other,
      @ForAll NumberFormat format) {
    NumberRules rules = new NumberRules("PL", format, format, "00", "");
    Set<String> spellings = Spellings.of(number, "PL", PLAN);
    assertThat(spellings).contains(rules.write(number, PLAN));
    if (!number.equals(other)) {
      assertThat(spellings).doesNotContain(rules.write(other, PLAN));
    }
  }

  @Property(tries = 500)
  void aNumberWrittenAndReadIsTheSameNumber(
      @ForAll("numbers") E164 number, @ForAll NumberFormat format) {
    NumberRules rules = new NumberRules("PL", format, format, "00", "");

    assertThat(rules.read(rules.write(number, PLAN), PLAN)).contains(number);
  }

  @Property(tries = 500)
  void aNumberRewrittenOutAndInIsTheSameNumber(
      @ForAll("numbers") E164 number, @ForAll NumberFormat format, @ForAll("codes") String code) {
    TrunkNumbers trunk = trunk(format, code);

    String sent = trunk.write(number, PLAN);
    assertThat(sent).startsWith(code);
    assertThat(trunk.read(sent, PLAN)).contains(number);
  }

  @Provide
  Arbitrary<String> codes() {
    return Arbitraries.of("*9", "#31#", "*1055*");
  }

  private static TrunkNumbers trunk(NumberFormat format, String code) {
    String plus = format == NumberFormat.E164_PLUS ? "+" : "";
    return new TrunkNumbers(
        new NumberRules("PL", format, format, "00", ""),
        RewriteRules.of(List.of(code + ">" + plus)),
        RewriteRules.of(List.of(plus + ">" + code)),
        List.of());
  }

  @Property(tries = 500)
  void spellingsOfANumberAreOneNumber(
      @ForAll("polishNumbers") E164 number, @ForAll @IntRange(min = 1, max = 7) int gap) {
    NumberRules rules = NumberRules.plain("PL");
    String national = number.value().substring(3);
    String spaced = national.substring(0, gap) + " " + national.substring(gap);

    assertThat(rules.read(number.value(), PLAN)).contains(number);
    assertThat(rules.read("0048" + national, PLAN)).contains(number);
    assertThat(rules.read(national, PLAN)).contains(number);
    for (String typed : List.of(spaced, "+48 " + spaced, "0048-" + spaced, "(" + spaced + ")")) {
      assertThat(TypedNumber.normalised(typed, "PL", PLAN)).isEqualTo(number.value());
    }
  }

  @Property(tries = 500)
  void aNumberIsNeverTakenForAnotherThatEndsLikeIt(
      @ForAll("polishNumbers") E164 number, @ForAll @IntRange(min = 1, max = 9) int digit) {
    NumberRules rules = NumberRules.plain("PL");
    String national = number.value().substring(3);

    assertThat(rules.read(digit + national, PLAN)).isNotEqualTo(rules.read(national, PLAN));
    assertThat(rules.read(national.substring(1), PLAN)).isNotEqualTo(rules.read(national, PLAN));
    assertThat(rules.read("+49" + national, PLAN)).isNotEqualTo(rules.read(national, PLAN));
  }

  @Property(tries = 200)
  void aNationalNumberIsDialledWithItsLastDigitAndNotBefore(@ForAll("polishNumbers") E164 number) {
    String dialled = "0" + number.value().substring(3);

    Assume.that(!(at(dialled, dialled.length()) instanceof Unknown)); // nobody's number
    for (int length = 1; length < dialled.length(); length++) {
      assertThat(at(dialled, length)).isEqualTo(new Incomplete());
    }
    assertThat(at(dialled, dialled.length())).isEqualTo(new External(number));
  }

  private static Dialled at(String dialled, int length) {
    return POLAND.analyse(dialled.substring(0, length), false, PLAN, NO_EXTENSIONS);
  }
}
