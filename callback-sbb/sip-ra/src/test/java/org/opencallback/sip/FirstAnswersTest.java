package org.opencallback.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FirstAnswersTest {

  private final AtomicLong nanos = new AtomicLong();
  private final FirstAnswers answers = new FirstAnswers(nanos::get);

  @Test
  void tellsAnotherAnswerFromOneThatIsSentAgain() {
    assertThat(answers.isAnotherAnswer("z9hG4bK1", "a")).isFalse();
    assertThat(answers.isAnotherAnswer("z9hG4bK1", "a")).as("sent again").isFalse();
    assertThat(answers.isAnotherAnswer("z9hG4bK1", "b")).isTrue();
    assertThat(answers.isAnotherAnswer("z9hG4bK1", "b")).as("sent again").isTrue();
    assertThat(answers.isAnotherAnswer("z9hG4bK2", "b")).as("another INVITE").isFalse();
  }

  // RFC 3261 §13.2.2.4: further answers come within 64*T1 of the first.
  @Test
  void forgetsWhoAnsweredFirstAfter64T1() {
    answers.isAnotherAnswer("z9hG4bK1", "a");
    nanos.addAndGet(FirstAnswers.KEPT.toNanos());
    assertThat(answers.isAnotherAnswer("z9hG4bK1", "b")).isTrue();
    nanos.incrementAndGet();
    assertThat(answers.isAnotherAnswer("z9hG4bK1", "b")).isFalse();
  }
}
