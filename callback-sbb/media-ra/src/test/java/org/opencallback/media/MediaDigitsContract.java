package org.opencallback.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.media.Party.A;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How every media adaptor must tell digits, whichever way they come. */
public abstract class MediaDigitsContract extends MediaSetup {

  @Test
  void tellsADigitOfTelephoneEventsOnce() throws MediaException {
    connectA();
    mobile.press(101, 5, 4);
    assertThat(harness.nextEvent(call, SOON))
        .isEqualTo(new DigitEvent(A, '5', DigitSource.RTP_EVENT));
    assertThat(harness.nextEvent(call, MOMENT)).isNull();
  }

  /** SIPp and others send with the number of their own description. */
  @Test
  void tellsADigitThatComesWithThePeersOwnNumber() throws MediaException {
    connectA();
    mobile.press(96, 5, 4);
    assertThat(harness.nextEvent(call, SOON))
        .isEqualTo(new DigitEvent(A, '5', DigitSource.RTP_EVENT));
  }

  @Test
  void tellsNoDigitOfANumberThatWasNotAgreed() throws MediaException {
    connectA();
    mobile.press(99, 5, 4);
    assertThat(harness.nextEvent(call, MOMENT)).isNull();
  }

  @Test
  void tellsTheSameKeyPressedTwiceTwice() throws MediaException {
    connectA();
    mobile.press(101, 11, 3);
    mobile.press(101, 11, 3);
    assertThat(harness.nextEvent(call, SOON))
        .isEqualTo(new DigitEvent(A, '#', DigitSource.RTP_EVENT));
    assertThat(harness.nextEvent(call, SOON))
        .isEqualTo(new DigitEvent(A, '#', DigitSource.RTP_EVENT));
  }

  @Test
  void tellsADigitThatWasSignalled() throws MediaException {
    connectA();
    call.signalledDigit(A, '7');
    assertThat(harness.nextEvent(call, SOON))
        .isEqualTo(new DigitEvent(A, '7', DigitSource.SIGNALLING));
  }

  @Test
  void tellsADigitThatIsInTheAudio() throws MediaException {
    mobile.connect(call.offer(A, BOTH));
    call.accept(A, mobile.sdp("8")); // no telephone-event
    for (int i = 0; i < 3; i++) {
      mobile.say(8, Arrays.copyOfRange(DTMF_5, i * 160, (i + 1) * 160));
    }
    assertThat(harness.nextEvent(call, SOON))
        .isEqualTo(new DigitEvent(A, '5', DigitSource.IN_BAND));
    assertThat(harness.nextEvent(call, MOMENT)).isNull();
  }

  @Test
  void tellsAKeyPressThatComesAllThreeWaysOnce() throws MediaException {
    connectA();
    for (int i = 0; i < 3; i++) {
      mobile.say(8, Arrays.copyOfRange(DTMF_5, i * 160, (i + 1) * 160));
    }
    mobile.press(101, 5, 2);
    assertThat(harness.nextEvent(call, SOON)).isInstanceOf(DigitEvent.class);
    call.signalledDigit(A, '5');
    assertThat(harness.nextEvent(call, MOMENT)).isNull();
  }
}
