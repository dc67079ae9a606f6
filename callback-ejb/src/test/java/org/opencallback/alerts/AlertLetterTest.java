package org.opencallback.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertLetterTest {

  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

  private static String message(String event, String clearedAt) {
    return """
        {"version":1,"id":151,"event":"%s","at":"2026-03-02T10:00:05Z","alert":{"id":7,
        "kind":"TRUNK_DOWN","subject":"carrier","detail":"no answer",
        "raisedAt":"2026-03-02T10:00:00Z","clearedAt":%s}}"""
        .formatted(event, clearedAt);
  }

  @Test
  void saysWhatBeginsInPolishByTheReadersClock() {
    AlertLetter letter =
        AlertLetter.of(message("ALERT_RAISED", "null"), Locale.forLanguageTag("pl"), WARSAW);

    assertThat(letter.subject()).isEqualTo("Callback – alarm: łącze nie odpowiada (carrier)");
    assertThat(letter.text())
        .startsWith(
            """
            Co: łącze nie odpowiada
            Czego dotyczy: carrier
            Powód: no answer
            Od: 2026-03-02 11:00:00 +01:00

            Napisała usługa Callback centrali.""");
  }

  @Test
  void saysWhatIsOverInEnglish() {
    AlertLetter letter =
        AlertLetter.of(
            message("ALERT_CLEARED", "\"2026-03-02T10:00:05Z\""), Locale.ENGLISH, WARSAW);

    assertThat(letter.subject())
        .isEqualTo("Callback – alert is over: a trunk does not answer (carrier)");
    assertThat(letter.text()).contains("Over: 2026-03-02 11:00:05 +01:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "pl"})
  void everyKindOfAlertHasAName(String language) {
    for (AlertKind kind : AlertKind.values()) {
      assertThat(AlertWords.in(Locale.forLanguageTag(language)).containsKey("AlertKind." + kind))
          .as(kind.name())
          .isTrue();
    }
  }

  @Test
  void bothLanguagesHaveTheSameWords() {
    assertThat(AlertWords.in(Locale.ENGLISH).keySet())
        .isEqualTo(AlertWords.in(Locale.forLanguageTag("pl")).keySet());
  }
}
