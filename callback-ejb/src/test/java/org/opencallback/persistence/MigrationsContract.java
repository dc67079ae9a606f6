package org.opencallback.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencallback.numbering.NumberTail;
import org.opencallback.settings.Settings;
import org.opencallback.testing.Sample;
import org.opencallback.testing.TestDatabase;

/** What the schema's history promises on every database. */
interface MigrationsContract {

  TestDatabase database();

  @Test
  default void appliesEachStepOnce() {
    assertThat(Migrations.migrate(database().source()).migrationsExecuted).isZero();
  }

  @Test
  default void leavesSettingsThatTheEntityCanRead() {
    Settings settings = database().inTransaction(em -> em.find(Settings.class, Settings.ONLY));
    assertThat(settings.getExternalPrefix()).isEqualTo("0");
    assertThat(settings.getFirstDigit()).hasSeconds(10);
  }

  @Test
  default void refusesASecondRowOfSettings() {
    assertThatThrownBy(
            () ->
                database()
                    .sql(
                        "insert into settings (id, %1$s) select 2, %1$s from settings"
                            .formatted(
                                "company_number, tone_profile, country, external_prefix,"
                                    + " international_prefix, internal_length, first_digit_ms,"
                                    + " next_digit_ms, max_digits, dial_attempts, terminator,"
                                    + " follow_on, alerting_a_ms, alerting_b_ms, max_call_ms,"
                                    + " max_analogue_call_ms, warning_ms, kept_refusals")))
        .hasMessageMatching("(?is).*ck_settings_only.*");
  }

  /** The step that brought the keys has read the numbers that were there as we read them now. */
  @Test
  default void hasGivenOldRecordsTheKeysOfTheirNumbers() throws IOException {
    List<String> numbers =
        List.of("+48601000001", "+123456789012345", "101", "+48601000***", "erased", "*21#");
    Sample.reset(database());
    for (String number : numbers) {
      database()
          .sql(
              "insert into call_detail_record (attempt, party, number, presented_number,"
                  + " started_at_ms, ended_at_ms, q850_cause, sip_status, call_id)"
                  + " values (1, 'A', '%s', '', 0, 0, 16, 0, 'x')".formatted(number));
    }
    try (InputStream step =
        Migrations.class.getResourceAsStream("/db/migration/V25__number_tails.sql")) {
      for (String statement :
          new String(step.readAllBytes(), StandardCharsets.UTF_8).split(";\n", -1)) {
        if (statement.strip().startsWith("update ")) {
          database().sql(statement);
        }
      }
    }
    List<Object[]> found =
        database()
            .inTransaction(
                em ->
                    em.createQuery(
                            "select c.number, c.numberTail from CallDetailRecord c", Object[].class)
                        .getResultList());
    assertThat(found).hasSameSizeAs(numbers);
    assertThat(found)
        .allSatisfy(
            row -> assertThat(row[1]).isEqualTo(NumberTail.of((String) row[0]).orElse(null)));
  }
}
