package org.opencallback.media.embedded.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.opencallback.media.AudioCodec;
import org.opencallback.media.Tone;

class ToneProfilesTest {

  private final ToneProfiles profiles = ToneProfiles.builtIn();

  @Test
  void knowsThePolishTones() {
    assertThat(profiles.cadence("PL", Tone.DIAL)).contains(Cadence.parse("425"));
    assertThat(profiles.cadence("PL", Tone.RINGBACK)).contains(Cadence.parse("425/1000 0/4000"));
    assertThat(profiles.cadence("PL", Tone.BUSY)).contains(Cadence.parse("425/500 0/500"));
    assertThat(profiles.cadence("PL", Tone.CONGESTION)).contains(Cadence.parse("425/500 0/500"));
  }

  @Test
  void doesNotKnowACountryThatIsNotInTheTable() {
    assertThat(profiles.cadence("XX", Tone.DIAL)).isEmpty();
    assertThat(profiles.cadence("pl", Tone.DIAL)).isEmpty();
  }

  @Test
  void canPlayEveryToneOfEveryCountry() {
    ToneLibrary library = new ToneLibrary(profiles);
    assertThat(profiles.countries()).hasSizeGreaterThan(30).contains("PL", "DE", "GB", "US");
    for (String country : profiles.countries()) {
      for (Tone tone : Tone.values()) {
        for (AudioCodec codec : AudioCodec.values()) {
          assertThat(library.tone(country, tone, codec)).as(country + " " + tone).isPresent();
        }
      }
    }
  }

  @Test
  void synthesisesATonesOnlyOnce() {
    ToneLibrary library = new ToneLibrary(profiles);
    ToneLoop polish = library.tone("PL", Tone.DIAL, AudioCodec.PCMA).orElseThrow();
    assertThat(library.tone("DE", Tone.DIAL, AudioCodec.PCMA).orElseThrow()).isSameAs(polish);
    assertThat(library.tone("PL", Tone.DIAL, AudioCodec.PCMU).orElseThrow()).isNotSameAs(polish);
  }

  @Test
  void fillsInTheDefaults() throws IOException {
    ToneProfiles read =
        ToneProfiles.read(
            new StringReader(
                """
                default.warning = 1400/100 once
                default.confirmation = 425/100 once
                QQ.dial = 500
                QQ.ringback = 500/1000 0/1000
                QQ.busy = 500/100 0/100
                QQ.congestion = 500/100 0/100
                QQ.warning = 900/100 once
                """));
    assertThat(read.countries()).containsExactly("QQ");
    assertThat(read.cadence("QQ", Tone.CONFIRMATION)).contains(Cadence.parse("425/100 once"));
    assertThat(read.cadence("QQ", Tone.WARNING)).contains(Cadence.parse("900/100 once"));
  }

  @Test
  void namesAToneThatIsMissing() {
    assertThatThrownBy(() -> ToneProfiles.read(new StringReader("QQ.dial = 425")))
        .hasMessage("QQ.ringback is missing");
  }

  @Test
  void namesALineThatIsNoTone() {
    assertThatThrownBy(() -> ToneProfiles.read(new StringReader("QQ.beep = 425")))
        .hasMessage("'QQ.beep' does not end in the name of a tone");
  }
}
