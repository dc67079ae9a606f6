package org.opencallback.media.embedded.dtmf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TelephoneEventsTest {

  private static final boolean MARKER = true;
  private static final boolean END = true;

  private final TelephoneEvents events = new TelephoneEvents();
  private final StringBuilder digits = new StringBuilder();

  private void packet(int timestamp, boolean marker, int event, boolean end, int duration) {
    int payload = (event << 24) | (end ? 0x800000 : 0) | (10 << 16) | duration;
    char digit = events.receive(timestamp, marker, payload);
    if (digit != TelephoneEvents.NONE) {
      digits.append(digit);
    }
  }

  /** RFC 4733 §2.5.1.4: the end is sent three times. */
  @Test
  void tellsAPressOnce() {
    packet(1000, MARKER, 5, !END, 160);
    packet(1000, !MARKER, 5, !END, 320);
    for (int i = 0; i < 3; i++) {
      packet(1000, !MARKER, 5, END, 480);
    }
    assertThat(digits).hasToString("5");
  }

  @Test
  void knowsAllSixteenKeys() {
    for (int event = 0; event < 16; event++) {
      packet(1000 * event, MARKER, event, END, 800);
    }
    assertThat(digits).hasToString("0123456789*#ABCD");
  }

  @Test
  void ignoresOtherEvents() {
    packet(1000, MARKER, 16, END, 160); // flash
    packet(2000, MARKER, 255, END, 160);
    assertThat(digits).isEmpty();
  }

  @Test
  void toleratesALostBeginning() {
    packet(1000, !MARKER, 7, !END, 480);
    packet(1000, !MARKER, 7, END, 640);
    assertThat(digits).hasToString("7");
  }

  @Test
  void toleratesALostEnd() {
    packet(1000, MARKER, 7, !END, 160);
    packet(3000, MARKER, 7, !END, 160);
    assertThat(digits).hasToString("77");
  }

  @Test
  void tellsTheSameKeyAgainWithoutAMarker() {
    packet(1000, !MARKER, 4, END, 800);
    packet(2600, !MARKER, 4, !END, 160);
    assertThat(digits).hasToString("44");
  }

  @Test
  void ignoresARepeatedEndThatComesAfterTheNextPress() {
    packet(1000, MARKER, 1, END, 800);
    packet(2600, MARKER, 2, !END, 160);
    packet(1000, !MARKER, 1, END, 800);
    packet(2600, !MARKER, 2, END, 800);
    assertThat(digits).hasToString("12");
  }

  /** RFC 4733 §2.5.1.3: a long press is told in segments. */
  @Test
  void tellsALongPressOnce() {
    packet(1000, MARKER, 9, !END, 0xFFFF);
    packet(1000 + 0xFFFF, !MARKER, 9, !END, 160);
    packet(1000 + 0xFFFF, !MARKER, 9, END, 800);
    assertThat(digits).hasToString("9");
  }

  @Test
  void toleratesATimestampThatMovesWithinAPress() {
    packet(1000, MARKER, 3, !END, 160);
    packet(1160, !MARKER, 3, !END, 320);
    packet(1320, !MARKER, 3, END, 480);
    packet(1320, !MARKER, 3, END, 480);
    packet(4000, MARKER, 3, !END, 160);
    assertThat(digits).hasToString("33");
  }

  @Test
  void survivesTheWrapAroundOfTheTimestamp() {
    packet(-200, MARKER, 1, END, 160);
    packet(800, MARKER, 1, END, 160);
    assertThat(digits).hasToString("11");
  }

  @Test
  void startsAnewWhenTheSourceChanges() {
    packet(100_000, MARKER, 6, END, 160);
    events.reset();
    packet(99_000, MARKER, 6, END, 160);
    assertThat(digits).hasToString("66");
  }
}
