package org.opencallback.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.media.embedded.sdp.Direction.INACTIVE;
import static org.opencallback.media.embedded.sdp.Direction.RECVONLY;
import static org.opencallback.media.embedded.sdp.Direction.SENDRECV;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SilenceWatchTest {

  private static final long SECOND = 1_000_000_000L;

  private final SilenceWatch watch = new SilenceWatch(Duration.ofSeconds(30));

  @Test
  void tellsOfASilenceOnce() {
    watch.heard(0);
    assertThat(watch.overdue(SENDRECV, 29 * SECOND)).isNull();
    assertThat(watch.overdue(SENDRECV, 30 * SECOND)).isEqualTo(Duration.ofSeconds(30));
    assertThat(watch.overdue(SENDRECV, 60 * SECOND)).isNull();
  }

  @Test
  void tellsOfTheNextSilence() {
    watch.heard(0);
    watch.overdue(SENDRECV, 30 * SECOND);
    watch.heard(40 * SECOND);
    assertThat(watch.overdue(SENDRECV, 69 * SECOND)).isNull();
    assertThat(watch.overdue(SENDRECV, 71 * SECOND)).isEqualTo(Duration.ofSeconds(31));
  }

  /** A destination that rings for a minute is not dead. */
  @Test
  void waitsForNothingBeforeSomethingIsSent() {
    watch.restart(0);
    assertThat(watch.overdue(SENDRECV, 100 * SECOND)).isNull();
    watch.expect(100 * SECOND);
    assertThat(watch.overdue(SENDRECV, 129 * SECOND)).isNull();
    assertThat(watch.overdue(SENDRECV, 130 * SECOND)).isNotNull();
  }

  @Test
  void doesNotBeginAnewWithEveryPacketSent() {
    watch.expect(0);
    watch.expect(29 * SECOND);
    assertThat(watch.overdue(SENDRECV, 30 * SECOND)).isNotNull();
  }

  @Test
  void letsAPartyOnHoldBeSilent() {
    watch.heard(0);
    assertThat(watch.overdue(RECVONLY, 40 * SECOND)).isNull();
    assertThat(watch.overdue(INACTIVE, 80 * SECOND)).isNull();
    assertThat(watch.overdue(SENDRECV, 109 * SECOND)).isNull();
    assertThat(watch.overdue(SENDRECV, 110 * SECOND)).isNotNull();
  }
}
