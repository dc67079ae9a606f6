package org.opencallback.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencallback.numbering.Dialled.Emergency;
import org.opencallback.numbering.Dialled.External;
import org.opencallback.numbering.Dialled.Incomplete;
import org.opencallback.numbering.Dialled.Internal;
import org.opencallback.numbering.Dialled.Unknown;
import org.opencallback.numbering.libphonenumber.WorldNumberingPlan;

class DialPlanTest {

  private static final NumberingPlan PLAN = new WorldNumberingPlan();
  private static final Set<String> EMERGENCY = Set.of("112", "997", "998", "999");
  private static final DialPlan POLAND = new DialPlan("0", "00", "PL", 0, EMERGENCY);
  private static final Set<String> EXTENSIONS = Set.of("101", "102", "1020", "55");

  @Test
  void recognisesAnExtensionAtOnceUnlessALongerOneBeginsLikeIt() {
    assertThat(analysed("1", false)).isInstanceOf(Incomplete.class);
    assertThat(analysed("10", false)).isInstanceOf(Incomplete.class);
    assertThat(analysed("101", false)).isEqualTo(new Internal("101"));
    assertThat(analysed("102", false)).isInstanceOf(Incomplete.class);
    assertThat(analysed("102", true)).isEqualTo(new Internal("102"));
    assertThat(analysed("1020", false)).isEqualTo(new Internal("1020"));
  }

  @Test
  void knowsAtOnceThatNoExtensionBeginsLikeThis() {
    assertThat(analysed("2", false)).isInstanceOf(Unknown.class);
    assertThat(analysed("1011", false)).isInstanceOf(Unknown.class);
    assertThat(analysed("10", true)).isInstanceOf(Unknown.class);
    assertThat(analysed("1*", false)).isInstanceOf(Unknown.class);
  }

  @Test
  void takesOtherInternalNumbersOfTheSettledLength() {
    DialPlan open = new DialPlan("0", "00", "PL", 3, EMERGENCY);

    assertThat(analysed(open, "20", false)).isInstanceOf(Incomplete.class);
    assertThat(analysed(open, "200", false)).isEqualTo(new Internal("200"));
    assertThat(analysed(open, "2000", false)).isInstanceOf(Unknown.class);
  }

  @Test
  void dialsAnEmergencyNumberAtOnceWithOrWithoutThePrefix() {
    for (String number : EMERGENCY) {
      assertThat(analysed("0" + number, false)).isEqualTo(new Emergency(number));
      assertThat(analysed(number, false)).isEqualTo(new Emergency(number));
      assertThat(analysed("0" + number.substring(0, 2), false)).isEqualTo(new Incomplete());
    }
    assertThat(analysed("996", false)).isInstanceOf(Unknown.class);
    assertThat(analysed("0996", true)).isInstanceOf(Unknown.class);
  }

  @Test
  void anExtensionGoesBeforeAnEmergencyNumber() {
    InternalNumbers ours =
        digits ->
            new InternalNumbers.Match(
                digits.equals("112"), "112".startsWith(digits) && digits.length() < 3);

    assertThat(POLAND.analyse("112", false, PLAN, ours)).isEqualTo(new Internal("112"));
    assertThat(POLAND.analyse("0112", false, PLAN, ours)).isEqualTo(new Emergency("112"));
  }

  @Test
  void dialsACompleteNationalNumberAtOnce() {
    String number = "0601000001";
    for (int length = 1; length < number.length(); length++) {
      assertThat(analysed(number.substring(0, length), false))
          .as(number.substring(0, length))
          .isInstanceOf(Incomplete.class);
    }
    assertThat(analysed(number, false)).isEqualTo(new External(new E164("+48601000001")));
  }

  @Test
  void waitsWhereANumberMayBeLonger() {
    // Berlin's numbers have no fixed length
    assertThat(analysed("0004930123456", false)).isInstanceOf(Incomplete.class);
    assertThat(analysed("0004930123456", true)).isEqualTo(new External(new E164("+4930123456")));
  }

  @Test
  void dialsACompleteInternationalNumberAtOnce() {
    assertThat(analysed("00033142685300", false)).isEqualTo(new External(new E164("+33142685300")));
    assertThat(analysed("0003314268530", false)).isInstanceOf(Incomplete.class);
    assertThat(analysed("00012125550123", false)).isEqualTo(new External(new E164("+12125550123")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "00", "000", "0001", "00048"})
  void waitsForTheRestOfAPrefix(String digits) {
    assertThat(analysed(digits, false)).isInstanceOf(Incomplete.class);
    assertThat(analysed(digits, true)).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"06010000011", "000999", "00000", "0*", "01*1"})
  void knowsThatThereIsNoSuchNumberOutside(String digits) {
    assertThat(analysed(digits, true)).isInstanceOf(Unknown.class);
  }

  @Test
  void stripsTheNationalPrefixWhereTheCountryHasOne() {
    DialPlan germany = new DialPlan("0", "00", "DE", 0, EMERGENCY);

    assertThat(analysed(germany, "003012345678", true))
        .isEqualTo(new External(new E164("+493012345678")));
    assertThat(analysed(germany, "00", false)).isInstanceOf(Incomplete.class);
  }

  @Test
  void neverAsksForMoreOnceTheDigitsAreFinished() {
    for (String digits : new String[] {"", "1", "0", "00", "06", "0001", "1020", "0601000001"}) {
      assertThat(analysed(digits, true)).as(digits).isNotInstanceOf(Incomplete.class);
    }
  }

  private static Dialled analysed(String digits, boolean finished) {
    return analysed(POLAND, digits, finished);
  }

  private static Dialled analysed(DialPlan dialPlan, String digits, boolean finished) {
    return dialPlan.analyse(digits, finished, PLAN, DialPlanTest::match);
  }

  private static InternalNumbers.Match match(String digits) {
    return new InternalNumbers.Match(
        EXTENSIONS.contains(digits),
        EXTENSIONS.stream().anyMatch(e -> e.startsWith(digits) && !e.equals(digits)));
  }
}
