package org.opencallback.media.embedded.dtmf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.media.DigitSource.IN_BAND;
import static org.opencallback.media.DigitSource.RTP_EVENT;
import static org.opencallback.media.DigitSource.SIGNALLING;

import org.junit.jupiter.api.Test;
import org.opencallback.media.DigitSource;

class DigitDeduplicatorTest {

  private final DigitDeduplicator presses = new DigitDeduplicator();

  private boolean isNew(char digit, DigitSource source, long millis) {
    return presses.isNew(digit, source, millis * 1_000_000);
  }

  @Test
  void takesTheThreeWaysOfOnePressAsOne() {
    assertThat(isNew('5', IN_BAND, 0)).isTrue();
    assertThat(isNew('5', RTP_EVENT, 30)).isFalse();
    assertThat(isNew('5', SIGNALLING, 400)).isFalse();
  }

  @Test
  void takesTheSameWayTwiceAsTwo() {
    assertThat(isNew('5', RTP_EVENT, 0)).isTrue();
    assertThat(isNew('5', RTP_EVENT, 90)).isTrue();
  }

  @Test
  void takesTwoPressesByTwoWaysAsTwo() {
    assertThat(isNew('*', RTP_EVENT, 0)).isTrue();
    assertThat(isNew('*', RTP_EVENT, 150)).isTrue();
    assertThat(isNew('*', SIGNALLING, 200)).isFalse();
    assertThat(isNew('*', SIGNALLING, 350)).isFalse();
    assertThat(isNew('*', SIGNALLING, 500)).isTrue();
  }

  @Test
  void keepsDifferentDigitsApart() {
    assertThat(isNew('1', RTP_EVENT, 0)).isTrue();
    assertThat(isNew('2', SIGNALLING, 10)).isTrue();
  }

  @Test
  void takesALateSightingAsAPressOfItsOwn() {
    assertThat(isNew('1', RTP_EVENT, 0)).isTrue();
    assertThat(isNew('1', SIGNALLING, 1999)).isFalse();
    assertThat(isNew('2', RTP_EVENT, 3000)).isTrue();
    assertThat(isNew('2', SIGNALLING, 5001)).isTrue();
  }

  @Test
  void staysSmallHoweverManyComeAtOnce() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(isNew('1', RTP_EVENT, 0)).isTrue();
    }
  }
}
