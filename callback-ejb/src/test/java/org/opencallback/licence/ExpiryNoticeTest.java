package org.opencallback.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ExpiryNoticeTest {

  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final Licence LICENCE = new Licence("ACME", 25, LAST, false, "");

  @Test
  void isDueThirtySevenAndOneDaysBeforehand() {
    assertThat(ExpiryNotice.of(LICENCE, LAST.minusDays(31))).isEmpty();
    assertThat(ExpiryNotice.of(LICENCE, LAST.minusDays(30)))
        .contains(new ExpiryNotice(LAST, 30, 30));
    assertThat(ExpiryNotice.of(LICENCE, LAST.minusDays(8))).contains(new ExpiryNotice(LAST, 8, 30));
    assertThat(ExpiryNotice.of(LICENCE, LAST.minusDays(7))).contains(new ExpiryNotice(LAST, 7, 7));
    assertThat(ExpiryNotice.of(LICENCE, LAST.minusDays(1))).contains(new ExpiryNotice(LAST, 1, 1));
    assertThat(ExpiryNotice.of(LICENCE, LAST)).contains(new ExpiryNotice(LAST, 0, 1));
  }

  @Test
  void isNeverDueWithoutAnEndOrWithoutALicence() {
    assertThat(ExpiryNotice.of(new Licence("ACME", 25, null, false, ""), LAST)).isEmpty();
    assertThat(ExpiryNotice.of(Licence.demo("expired"), LAST)).isEmpty();
  }
}
