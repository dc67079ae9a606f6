package org.opencallback.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencallback.numbering.libphonenumber.WorldNumberingPlan;

class NumberRulesTest {

  private static final NumberingPlan PLAN = new WorldNumberingPlan();
  private static final NumberRules POLAND = NumberRules.plain("PL");

  /** Numbers of several plans: fixed and variable length, leading zero, shared country code. */
  private static final List<String> NUMBERS =
      List.of(
          "+48601000001",
          "+48221234567",
          "+4930123456",
          "+493012345678",
          "+390612345678",
          "+12125550123",
          "+442079460123",
          "+33142685300",
          "+358401234567");

  @ParameterizedTest
  @CsvSource({
    "+48601000001, +48601000001",
    "0048601000001, +48601000001",
    "601000001, +48601000001",
    "00493012345678, +493012345678"
  })
  void readsEverySpellingOfANumberAsTheSameNumber(String text, String expected) {
    assertThat(POLAND.read(text, PLAN)).contains(new E164(expected));
  }

  @Test
  void readsBareDigitsAsInternationalOnlyWhereTheTrunkWritesThemSo() {
    NumberRules bare = new NumberRules("PL", NumberFormat.E164, NumberFormat.E164, "00", "");

    assertThat(bare.read("34945123456", PLAN)).contains(new E164("+34945123456"));
    assertThat(bare.read("601000001", PLAN)).isNotEqualTo(POLAND.read("601000001", PLAN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "anonymous",
        "60100000a",
        "+48 601",
        "'; DROP TABLE mobile_phone",
        "*21#",
        "601000001#",
        "+999999999999",
        "+0601000001",
        "1",
        "123456789012345678901234567890123"
      })
  void readsNothingElse(String text) {
    assertThat(POLAND.read(text, PLAN)).isEmpty();
  }

  @Test
  void writesNumbersAsTheTrunkWantsThem() {
    E164 warsaw = new E164("+48221234567");
    E164 berlin = new E164("+493012345678");
    NumberRules national =
        new NumberRules("PL", NumberFormat.NATIONAL, NumberFormat.NATIONAL, "00", "0");

    assertThat(POLAND.write(warsaw, PLAN)).isEqualTo("+48221234567");
    assertThat(national.write(warsaw, PLAN)).isEqualTo("0221234567");
    assertThat(national.write(berlin, PLAN)).isEqualTo("00493012345678");
    assertThat(
            new NumberRules("PL", NumberFormat.E164, NumberFormat.E164, "00", "")
                .write(warsaw, PLAN))
        .isEqualTo("48221234567");
  }

  @Test
  void readsWhatItHasWrittenAsTheSameNumber() {
    for (String country : List.of("PL", "DE", "IT", "US", "GB", "FR", "FI")) {
      for (NumberFormat format : NumberFormat.values()) {
        NumberRules rules = new NumberRules(country, format, format, "00", "");
        for (String number : NUMBERS) {
          E164 e164 = new E164(number);
          assertThat(rules.read(rules.write(e164, PLAN), PLAN))
              .as("%s written as %s in %s", number, format, country)
              .contains(e164);
        }
      }
    }
  }

  @Test
  void keepsRandomPolishNumbersThroughWritingAndReading() {
    Random random = new Random(48);
    NumberRules national =
        new NumberRules("PL", NumberFormat.NATIONAL, NumberFormat.NATIONAL, "00", "");
    for (int i = 0; i < 500; i++) {
      E164 number = new E164("+4860" + (1_000_000 + random.nextInt(9_000_000)));
      assertThat(national.read(national.write(number, PLAN), PLAN)).contains(number);
      assertThat(POLAND.read("00" + number.digits(), PLAN)).contains(number);
    }
  }

  @Test
  void neverMatchesANumberByItsEnd() {
    assertThat(POLAND.read("+49601000001", PLAN)).isNotEqualTo(POLAND.read("+48601000001", PLAN));
    assertThat(POLAND.read("1601000001", PLAN)).isNotEqualTo(POLAND.read("601000001", PLAN));
  }

  @Test
  void normalisesWhatPeopleType() {
    assertThat(TypedNumber.normalised(" 601 000-001 ", "PL", PLAN)).isEqualTo("+48601000001");
    assertThat(TypedNumber.normalised("+48 (22) 123.45.67", "PL", PLAN)).isEqualTo("+48221234567");
    assertThat(TypedNumber.normalised("my mobile", "PL", PLAN)).isEqualTo("my mobile");
  }
}
