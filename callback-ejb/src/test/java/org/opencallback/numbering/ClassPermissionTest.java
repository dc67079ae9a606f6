package org.opencallback.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencallback.numbering.libphonenumber.WorldNumberingPlan;

class ClassPermissionTest {

  private static final NumberingPlan PLAN = new WorldNumberingPlan();
  private static final Levels LEVELS = new Levels("PL", "+4822");

  @Test
  void tellsHowFarACallGoes() {
    assertThat(level("+48221234567")).isEqualTo(CallLevel.LOCAL);
    assertThat(level("+48601000001")).isEqualTo(CallLevel.NATIONAL);
    assertThat(level("+493012345678")).isEqualTo(CallLevel.EU);
    assertThat(level("+41441234567")).isEqualTo(CallLevel.INTERNATIONAL);
    assertThat(level("+442079460123")).isEqualTo(CallLevel.INTERNATIONAL);
  }

  @Test
  void tellsNoLocalCallsApartWithoutALocalPrefix() {
    assertThat(new Levels("PL", null).of(new E164("+48221234567"), PLAN))
        .isEqualTo(CallLevel.NATIONAL);
  }

  @Test
  void permitsUpToItsLevel() {
    ClassPermission national = new ClassPermission(CallLevel.NATIONAL, List.of(), List.of());

    assertThat(permits(national, "+48221234567")).isTrue();
    assertThat(permits(national, "+48601000001")).isTrue();
    assertThat(permits(national, "+493012345678")).isFalse();
  }

  @Test
  void letsTheLongestPrefixDecide() {
    ClassPermission mixed =
        new ClassPermission(
            CallLevel.NATIONAL, List.of("+49", "+48700123"), List.of("+48700", "+4930"));

    assertThat(permits(mixed, "+498912345678")).isTrue();
    assertThat(permits(mixed, "+493012345678")).isFalse();
    assertThat(permits(mixed, "+48700999999")).isFalse();
    assertThat(permits(mixed, "+48700123456")).isTrue();
  }

  @Test
  void deniesWhatIsBothAllowedAndDenied() {
    ClassPermission both =
        new ClassPermission(CallLevel.INTERNATIONAL, List.of("+49"), List.of("+49"));

    assertThat(permits(both, "+493012345678")).isFalse();
    assertThat(permits(both, "+41441234567")).isTrue();
  }

  private static CallLevel level(String number) {
    return LEVELS.of(new E164(number), PLAN);
  }

  private static boolean permits(ClassPermission permission, String number) {
    return permission.permits(new E164(number), level(number));
  }
}
