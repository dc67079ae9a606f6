package org.opencallback.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;
import org.opencallback.testing.TestVendor;

/** Installing a licence, and what setting the clock back brings: nothing. */
interface LicenceDeskContract {

  Instant NOW = Sample.NOW;
  LocalDate TODAY = LocalDate.of(2026, 3, 2);
  LicenceDesk DESK = new LicenceDesk(Sample.VENDOR.reader());

  TestDatabase database();

  @BeforeEach
  default void reset() {
    Sample.reset(database());
  }

  @Test
  default void installsALicence() {
    assertThat(install(licence(NOW, TODAY.plusDays(30)), NOW).demo()).isFalse();

    assertThat(current(NOW).numbers()).isEqualTo(25);
    assertThat(current(NOW.plus(Duration.ofDays(31))).reason()).contains("expired on 2026-04-01");
  }

  @Test
  default void keepsTheInstalledOneWhenAnotherIsRefused() {
    install(licence(NOW, TODAY.plusDays(30)), NOW);

    assertThat(install(new TestVendor().licence(99), NOW).reason()).contains("not the vendor's");
    assertThat(install("x", NOW).reason()).contains("three parts");
    assertThat(install(licence(NOW, TODAY.minusDays(1)), NOW).reason()).contains("expired");
    assertThat(current(NOW).numbers()).isEqualTo(25);
  }

  @Test
  default void doesNotBringAnExpiredLicenceBackWhenTheClockIsSetBack() {
    install(licence(NOW, TODAY.plusDays(5)), NOW);
    Instant after = NOW.plus(Duration.ofDays(10));
    note(after);

    assertThat(current(after).reason()).contains("expired");
    assertThat(current(NOW))
        .isEqualTo(
            Licence.demo(
                "the server's clock says 2026-03-02T10:00:00Z, but 2026-03-12T10:00:00Z has been"
                    + " seen: set the clock right"));
    assertThat(install(licence(NOW, TODAY.plusDays(5)), NOW).reason()).contains("has been seen");
  }

  @Test
  default void forgivesAClockThatIsCorrectedByADay() {
    install(licence(NOW, TODAY.plusDays(5)), NOW);
    note(NOW.plus(Duration.ofDays(1)));

    assertThat(current(NOW).demo()).isFalse();
    note(NOW.plus(Duration.ofDays(1)).plusMillis(1));
    assertThat(current(NOW).demo()).isTrue();
  }

  @Test
  default void neverLowersTheGreatestTimeSeen() {
    note(NOW.plus(Duration.ofDays(10)));
    note(NOW);
    install(licence(NOW, TODAY.plusDays(30)), NOW.plus(Duration.ofDays(10)));

    assertThat(current(NOW).reason()).contains("2026-03-12T10:00:00Z has been seen");
  }

  @Test
  default void doesNotBringAnExpiredLicenceBackWhenItsRowIsDeletedAndItIsInstalledAgain() {
    String jws = licence(NOW, TODAY.plusDays(5));
    install(jws, NOW);
    note(NOW.plus(Duration.ofDays(10)));
    database().sql("delete from licence");

    assertThat(install(jws, NOW).reason()).contains("has been seen");
    assertThat(current(NOW).reason()).isEqualTo("no licence is installed");
  }

  @Test
  default void knowsByTheSignatureThatTheClockIsBeforeTheIssueWhateverTheTablesSay() {
    Sample.install(database(), licence(NOW, TODAY.plusDays(5)));
    database()
        .sql("update clock_mark set seen_at_ms = 0", "update licence set installed_at_ms = 0");

    assertThat(current(NOW.minus(Duration.ofDays(2))).reason()).contains("has been seen");
    assertThat(current(NOW).demo()).isFalse();
  }

  @Test
  default void worksWhenTheMarkWasDeleted() {
    database().sql("delete from clock_mark");
    try {
      install(licence(NOW, TODAY.plusDays(5)), NOW);
      assertThat(current(NOW).demo()).isFalse();
      assertThat(current(NOW.minus(Duration.ofDays(2))).reason()).contains("has been seen");
    } finally {
      database().sql("delete from clock_mark", "insert into clock_mark values (1, 0, 0)");
    }
  }

  // A clock that was once ten years ahead must not forbid licences for ten years.
  @Test
  default void letsANewlyIssuedLicenceBeginAgainAfterAClockThatWasWrong() {
    install(licence(NOW, TODAY.plusDays(30)), NOW);
    note(NOW.plus(Duration.ofDays(3650)));
    assertThat(current(NOW).demo()).isTrue();

    Instant later = NOW.plus(Duration.ofDays(1));
    assertThat(install(licence(later, TODAY.plusDays(30)), later).demo()).isFalse();
    assertThat(current(later).demo()).isFalse();
  }

  @Test
  default void isSeenByTheOtherNodeToo() {
    install(licence(NOW, TODAY.plusDays(5)), NOW);
    note(NOW.plus(Duration.ofDays(10)));

    try (TestDatabase other = database().otherNode()) {
      assertThat(other.inTransaction(em -> DESK.current(em, NOW)).reason())
          .contains("has been seen");
    }
  }

  private static String licence(Instant issuedAt, LocalDate validUntil) {
    return Sample.VENDOR.licence(25, issuedAt, validUntil);
  }

  private Licence install(String jws, Instant now) {
    return database().inTransaction(em -> DESK.install(em, jws, now));
  }

  private Licence current(Instant now) {
    return database().inTransaction(em -> DESK.current(em, now));
  }

  private void note(Instant now) {
    database().run(em -> DESK.noteTime(em, now));
  }
}
