package org.opencallback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private final Catalogue english = Catalogue.of(Locale.UK);
  private final Catalogue polish = Catalogue.of(Locale.forLanguageTag("pl-PL"));

  @Test
  void putsValuesIntoTexts() {
    assertThat(english.text("done.saved", "101")).isEqualTo("101 has been saved.");
    assertThat(polish.text("done.saved", "$1 {0}")).isEqualTo("Zapisano: $1 {0}.");
  }

  @Test
  void speaksEnglishToThoseWhoseLanguageItDoesNotSpeak() {
    assertThat(Catalogue.of(Locale.JAPANESE).text("yes")).isEqualTo("yes");
  }

  @Test
  void doesNotInventTexts() {
    assertThatThrownBy(() -> english.text("no.such.text"))
        .isInstanceOf(MissingResourceException.class);
  }

  @Test
  void saysARefusalInPolishWithItsValues() {
    String refusal = "+48601000001 is registered already, for extension 101 (Anna)";
    assertThat(polish.problem(refusal))
        .isEqualTo("+48601000001 jest już zapisany dla numeru wewnętrznego 101 (Anna).");
    assertThat(english.problem(refusal)).isEqualTo(refusal);
  }

  @Test
  void keepsARefusalThatItDoesNotKnow() {
    assertThat(polish.problem("the moon is full")).isEqualTo("the moon is full");
  }

  // What was typed comes back in the refusal: it must not be read as a pattern or a place.
  @Test
  void takesTypedTextLiterally() {
    assertThat(polish.problem("an extension number has 1 to 15 digits, '{0}$\\E(' does not"))
        .isEqualTo("Numer wewnętrzny ma od 1 do 15 cyfr; „{0}$\\E(” tego nie spełnia.");
  }

  @Test
  void saysWhyACallbackIsRefusedInWords() {
    String refusal = "+48601000001 is not called back: TRANSIT_NOT_PERMITTED";
    assertThat(Catalogue.of(Locale.forLanguageTag("pl")).problem(refusal))
        .startsWith("Centrala nie oddzwoni na numer +48601000001: ")
        .doesNotContain("TRANSIT_NOT_PERMITTED");
    assertThat(Catalogue.of(Locale.ENGLISH).problem(refusal))
        .doesNotContain("TRANSIT_NOT_PERMITTED");
  }
}
