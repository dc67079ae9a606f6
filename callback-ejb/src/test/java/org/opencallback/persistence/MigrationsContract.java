package org.opencallback.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opencallback.settings.Settings;
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
}
