package org.opencallback.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencallback.job.CallLimits;
import org.opencallback.job.CallPhase;
import org.opencallback.job.CallProgress;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.DialPolicy;
import org.opencallback.job.Origination;

class CallBoardTest {

  private final CallBoard board = new CallBoard();

  private static CallbackOrder order(long job, int attempt) {
    Duration time = Duration.ofSeconds(5);
    return new CallbackOrder(
        job,
        attempt,
        1,
        new Origination("+48601000001", List.of(), time),
        "PL",
        new DialPolicy(time, time, 20, 3, '#', "**"),
        new CallLimits(time, time, time));
  }

  @Test
  void showsACallFromItsPlacingToItsEnd() {
    board.placed(order(7, 1), "reference");
    assertThat(board.of(7).orElseThrow().reference()).isEqualTo("reference");
    assertThat(board.of(7).orElseThrow().progress().phase()).isEqualTo(CallPhase.CALLING_A);

    CallProgress talking = new CallProgress(7, 1, CallPhase.ACTIVE, "101", List.of());
    board.progress(talking);
    assertThat(board.of(7)).contains(new CallBoard.LiveCall(talking, "reference"));
    assertThat(board.all()).containsExactly(new CallBoard.LiveCall(talking, "reference"));

    board.over(7, 1);
    board.over(7, 1);
    assertThat(board.of(7)).isEmpty();
  }

  // the end of an attempt may be told after the next one has been placed
  @Test
  void doesNotTakeOneAttemptForAnother() {
    board.placed(order(7, 2), "second");
    board.over(7, 1);
    board.progress(new CallProgress(7, 1, CallPhase.RELEASING, "", List.of()));
    assertThat(board.of(7).orElseThrow().progress().phase()).isEqualTo(CallPhase.CALLING_A);
  }

  @Test
  void showsNoCallThatWasNotPlaced() {
    board.progress(new CallProgress(7, 1, CallPhase.ACTIVE, "", List.of()));
    assertThat(board.of(7)).isEmpty();

    board.placed(order(7, 1), "reference");
    board.notPlaced(7);
    assertThat(board.of(7)).isEmpty();
  }
}
