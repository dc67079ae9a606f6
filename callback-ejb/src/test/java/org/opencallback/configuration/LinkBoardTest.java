package org.opencallback.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencallback.job.LinkState;
import org.opencallback.job.SipTarget;
import org.opencallback.job.TrunkCall;
import org.opencallback.job.TrunkKind;
import org.opencallback.job.TrunkLine;
import org.opencallback.job.TrunkLine.Purpose;
import org.opencallback.trigger.Transport;

class LinkBoardTest {

  private static final SipTarget FIRST = new SipTarget("192.0.2.1", 5060, Transport.UDP);
  private static final SipTarget SECOND = new SipTarget("192.0.2.2", 5060, Transport.UDP);

  private final LinkBoard board =
      new LinkBoard(Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC));

  private static TrunkLine line(long trunk, Purpose purpose, SipTarget target) {
    return new TrunkLine(trunk, "trunk " + trunk, purpose, target, Duration.ofSeconds(30));
  }

  private static TrunkCall way(long trunk, SipTarget target) {
    return new TrunkCall(
        trunk, "trunk " + trunk, TrunkKind.VOIP, target, "1", "2", List.of("PCMA"));
  }

  private static final List<TrunkCall> WAYS = List.of(way(1, FIRST), way(1, SECOND), way(2, FIRST));

  @Test
  void skipsAPeerThatIsDownAndNoOther() {
    assertThat(board.usable(WAYS)).isEqualTo(WAYS);
    board.report(line(1, Purpose.SUPERVISION, FIRST), LinkState.DOWN, "");
    board.report(line(1, Purpose.SUPERVISION, SECOND), LinkState.UP, "");

    assertThat(board.usable(WAYS)).containsExactly(way(1, SECOND), way(2, FIRST));
  }

  @Test
  void skipsATrunkThatIsNotRegistered() {
    board.report(line(1, Purpose.REGISTRATION, FIRST), LinkState.DOWN, "403 Forbidden");

    assertThat(board.usable(WAYS)).containsExactly(way(2, FIRST));
  }

  @Test
  void triesAllWhenAllAreDown() {
    board.report(line(1, Purpose.REGISTRATION, FIRST), LinkState.DOWN, "");
    board.report(line(2, Purpose.SUPERVISION, FIRST), LinkState.DOWN, "");

    assertThat(board.usable(WAYS)).isEqualTo(WAYS);
    assertThat(board.usable(List.of())).isEmpty();
  }

  @Test
  void forgetsWhatIsNotAskedAnyMore() {
    TrunkLine line = line(1, Purpose.SUPERVISION, FIRST);
    board.report(line, LinkState.DOWN, "");
    board.keepOnly(List.of(line));
    assertThat(board.standings()).hasSize(1);

    board.keepOnly(List.of());
    assertThat(board.standings()).isEmpty();
    assertThat(board.usable(WAYS)).isEqualTo(WAYS);
  }

  @Test
  void aTrunkHasAsManyCallsAsChannels() {
    assertThat(board.seize(1, 2, "a")).isTrue();
    assertThat(board.seize(1, 2, "b")).isTrue();
    assertThat(board.seize(1, 2, "c")).isFalse();
    assertThat(board.seize(1, 2, "a")).as("the same call again").isTrue();
    assertThat(board.seize(2, 2, "c")).as("another trunk").isTrue();

    board.release(1, "a");
    board.release(1, "a");
    board.release(3, "a");
    assertThat(board.taken(1)).isEqualTo(1);
    assertThat(board.seize(1, 2, "c")).isTrue();
  }
}
