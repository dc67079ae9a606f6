package org.opencallback.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Keys of A. */
class DigitCollectorTest {

  private static final DialRules RULES =
      new DialRules(Duration.ofSeconds(10), Duration.ofSeconds(5), 4, 3, '#', "**");

  private final DigitCollector empty = DigitCollector.empty(RULES);

  @Test
  void collectsDigitsAndStars() {
    assertThat(typed("1*2").digits()).isEqualTo("1*2");
    assertThat(empty.meaning('1')).contains(new CallEvent.DigitPressed('1'));
    assertThat(empty.meaning('*')).contains(new CallEvent.DigitPressed('*'));
  }

  @Test
  void knowsTheTerminator() {
    assertThat(empty.meaning('#')).contains(new CallEvent.NumberFinished());
  }

  @Test
  void ignoresTheKeysNobodyHas() {
    assertThat(empty.meaning('A')).isEmpty();
    assertThat(empty.meaning('D')).isEmpty();
  }

  @Test
  void isFinishedWithTheMostDigitsThereMayBe() {
    assertThat(typed("123").finished()).isFalse();
    assertThat(typed("1234").finished()).isTrue();
  }

  @Test
  void findsTheFollowOnKeysAtTheEndOnly() {
    assertThat(typed("1*").meaning('*')).contains(new CallEvent.FollowOn());
    assertThat(typed("*1").meaning('*')).contains(new CallEvent.DigitPressed('*'));
  }

  @Test
  void beginsANewNumberAfterTheEndOfOne() {
    DigitCollector closed = typed("12").close();
    assertThat(closed.finished()).isTrue();
    assertThat(closed.digits()).isEqualTo("12");
    assertThat(closed.with('3').digits()).isEqualTo("3");
    assertThat(typed("*").close().meaning('*')).contains(new CallEvent.DigitPressed('*'));
  }

  @Test
  void keepsNoMoreThanItNeeds() {
    assertThat(typed("1234567890").digits()).isEqualTo("7890");
  }

  @Test
  void hasNoFollowOnKeysWhenNoneAreConfigured() {
    DialRules rules = new DialRules(Duration.ofSeconds(1), Duration.ofSeconds(1), 4, 3, '#', "");
    assertThat(DigitCollector.empty(rules).with('*').meaning('*'))
        .contains(new CallEvent.DigitPressed('*'));
  }

  private DigitCollector typed(String keys) {
    DigitCollector collector = empty;
    for (int i = 0; i < keys.length(); i++) {
      collector = collector.with(keys.charAt(i));
    }
    return collector;
  }
}
