package org.opencallback.media.embedded.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {

  @Test
  void readsAContinuousTone() {
    assertThat(Cadence.parse("350+440"))
        .isEqualTo(new Cadence(List.of(new Cadence.Segment(List.of(350, 440), 0, 0)), false));
  }

  @Test
  void readsBurstsPausesAndModulation() {
    assertThat(Cadence.parse(" 400*25/400  0/200 once "))
        .isEqualTo(
            new Cadence(
                List.of(
                    new Cadence.Segment(List.of(400), 25, 400),
                    new Cadence.Segment(List.of(), 0, 200)),
                true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''              | '' is not a number",
        "once            | 1 to 16 segments are expected",
        "0/500           | nothing sounds",
        "425 0/500       | only a single segment may lack its duration",
        "425 once        | only a single segment may lack its duration",
        "425/0           | 0 is not in 1..60000",
        "425/x           | 'x' is not a number",
        "9000            | 9000 is not in 0..3400",
        "425/9 once 0/9  | nothing may follow 'once'",
      })
  void saysWhatIsWrong(String text, String why) {
    assertThatThrownBy(() -> Cadence.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tone '" + text + "': " + why);
  }
}
