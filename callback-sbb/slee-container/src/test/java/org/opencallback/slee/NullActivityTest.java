package org.opencallback.slee;

import static org.assertj.core.api.Assertions.assertThat;

import javax.slee.ActivityContextInterface;
import javax.slee.nullactivity.NullActivity;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.Pong;

/** Null activities (JSR 240 §7.10). */
final class NullActivityTest extends OneCall {

  @Test
  void endsANullActivityThatNobodyRefersTo() throws Exception {
    slee.ping(call, Ping.of((sbb, aci, context) -> sbb.nullActivities().createNullActivity()));
    assertThat(slee.nullActivities()).isZero();
  }

  @Test
  void keepsANullActivityThatAnEntityIsAttachedTo() throws Exception {
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) ->
                sbb.contextOf(sbb.nullActivities().createNullActivity()).attach(sbb.self())));
    assertThat(slee.nullActivities()).isEqualTo(1);
    slee.end(call);
    assertThat(slee.entities()).isEqualTo(1);
  }

  @Test
  void endsANullActivityWhenItsLastEntityDetaches() throws Exception {
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) -> {
              ActivityContextInterface fresh =
                  sbb.contextOf(sbb.nullActivities().createNullActivity());
              fresh.attach(sbb.self());
              sbb.setPlace(fresh);
            }));
    slee.ping(call, Ping.of((sbb, aci, context) -> sbb.getPlace().detach(sbb.self())));
    assertThat(slee.nullActivities()).isZero();
  }

  @Test
  void endsANullActivityByOrder() throws Exception {
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) -> {
              NullActivity activity = sbb.nullActivities().createNullActivity();
              sbb.contextOf(activity).attach(sbb.self());
              activity.endActivity();
            }));
    assertThat(slee.nullActivities()).isZero();
    assertThat(Journal.entries("A:end null activity")).hasSize(1);
  }

  @Test
  void deliversEventsOnANullActivityBeforeItEndsItself() throws Exception {
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) -> {
              ActivityContextInterface fresh =
                  sbb.contextOf(sbb.nullActivities().createNullActivity());
              fresh.attach(sbb.self());
              sbb.firePong(new Pong("hello"), fresh, null);
              Journal.add("fired");
            }));
    assertThat(Journal.entries()).containsSubsequence("fired", "A:pong hello");
  }

  @Test
  void takesNoEventOfAnSbbOnceItIsEnding() throws Exception {
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) -> {
              NullActivity activity = sbb.nullActivities().createNullActivity();
              ActivityContextInterface ending = sbb.contextOf(activity);
              activity.endActivity();
              try {
                sbb.firePong(new Pong("late"), ending, null);
              } catch (IllegalStateException e) {
                Journal.add("refused:" + ending.isEnding());
              }
            }));
    assertThat(Journal.entries("refused:")).containsExactly("true");
  }
}
