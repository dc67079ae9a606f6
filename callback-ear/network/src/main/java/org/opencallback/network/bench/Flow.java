package org.opencallback.network.bench;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One trigger call and what follows from it, as far as it has come. */
final class Flow {

  /** How far a flow has come; its words say what did not happen if it goes no further. */
  enum Stage {
    CALLING("the trigger call was not alerted"),
    ALERTED("the trigger call was not refused"),
    WAITING("no callback"),
    ANSWERED("the mobile's answer was not acknowledged"),
    LISTENING("no dial tone"),
    DIALLING("the destination was not called"),
    CONNECTING("the destination's answer was not acknowledged"),
    TALKING("the conversation did not end"),
    CLEARING("not all was released"),
    DONE("done");

    private final String missing;

    Stage(String missing) {
      this.missing = missing;
    }
  }

  private final int number;
  private final String mobile;
  private Stage stage = Stage.CALLING;
  private @Nullable String failure;
  private @Nullable Double lateMillis;
  private @Nullable Instant clearedAt;
  private @Nullable Instant calledBackAt;
  private @Nullable Instant answeredAt;
  private @Nullable Instant connectedAt;
  private @Nullable BenchLeg a;
  private @Nullable BenchLeg b;
  private boolean aReleased;
  private boolean bReleased;

  Flow(int number, String mobile) {
    this.number = number;
    this.mobile = mobile;
  }

  int number() {
    return number;
  }

  String mobile() {
    return mobile;
  }

  synchronized Stage stage() {
    return stage;
  }

  synchronized boolean isOver() {
    return stage == Stage.DONE || failure != null;
  }

  /** Goes on from one stage to the next; false if the flow is not in that stage. */
  synchronized boolean advance(Stage from, Stage to) {
    if (stage != from || failure != null) {
      return false;
    }
    stage = to;
    return true;
  }

  /** The flow has failed; the first reason counts. */
  synchronized void fail(String kind) {
    if (!isOver()) {
      failure = kind;
    }
  }

  /** Why the flow failed; what it waited for if it did not come to its end; null if it did. */
  synchronized @Nullable String failure() {
    return failure != null ? failure : stage == Stage.DONE ? null : stage.missing;
  }

  /** Its trigger call was placed so much later than the schedule asked. */
  synchronized void placed(long lateNanos) {
    lateMillis = lateNanos / 1e6;
  }

  /** How late it was placed; null if another program did it. */
  synchronized @Nullable Double lateMillis() {
    return lateMillis;
  }

  synchronized void cleared(Instant at) {
    clearedAt = at;
  }

  synchronized void calledBack(Instant at, BenchLeg leg) {
    calledBackAt = at;
    a = leg;
  }

  synchronized void answered(Instant at) {
    answeredAt = at;
  }

  synchronized void destination(BenchLeg leg) {
    b = leg;
  }

  synchronized void connected(Instant at) {
    connectedAt = at;
  }

  synchronized @Nullable BenchLeg a() {
    return a;
  }

  synchronized @Nullable BenchLeg b() {
    return b;
  }

  /** One of the legs is released; the flow is done when both are. */
  synchronized void released(boolean mobileLeg, boolean bothNeeded) {
    aReleased |= mobileLeg;
    bReleased |= !mobileLeg;
    if (aReleased && (bReleased || !bothNeeded) && failure == null) {
      stage = Stage.DONE;
    }
  }

  /** From the end of the trigger call to the callback; null if there was none. */
  synchronized @Nullable Duration delay() {
    return between(clearedAt, calledBackAt);
  }

  /** From the mobile's answer to the destination's; null if it was not connected. */
  synchronized @Nullable Duration connecting() {
    return between(answeredAt, connectedAt);
  }

  private static @Nullable Duration between(@Nullable Instant from, @Nullable Instant to) {
    return from == null || to == null ? null : Duration.between(from, to);
  }
}
