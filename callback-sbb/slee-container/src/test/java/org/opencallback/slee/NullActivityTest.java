package org.opencallback.slee;

import static org.assertj.core.api.Assertions.assertThat;

import javax.slee.ActivityContextInterface;
import javax.slee.nullactivity.NullActivity;
import javax.slee.nullactivity.NullActivityContextInterfaceFactory;
import javax.slee.nullactivity.NullActivityFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.Pong;
import org.opencallback.slee.testing.ScriptSbb;
import org.opencallback.slee.testing.TestHandle;

/** Null activities (JSR 240 §7.10). */
final class NullActivityTest {

  private SleeHarness slee;
  private TestHandle call;

  @BeforeEach
  void start() throws Exception {
    slee = new SleeHarness();
    slee.service("A");
    call = slee.start("call");
  }

  @AfterEach
  void stop() {
    slee.close();
  }

  private static NullActivityFactory nullActivities(ScriptSbb sbb) {
    return sbb.lookup("slee/nullactivity/factory");
  }

  private static ActivityContextInterface aciOf(ScriptSbb sbb, NullActivity activity) {
    NullActivityContextInterfaceFactory factory =
        sbb.lookup("slee/nullactivity/activitycontextinterfacefactory");
    return factory.getActivityContextInterface(activity);
  }

  @Test
  void endsANullActivityThatNobodyRefersTo() throws Exception {
    slee.ping(call, Ping.of((sbb, aci, context) -> nullActivities(sbb).createNullActivity()));
    assertThat(slee.nullActivities()).isZero();
  }

  @Test
  void keepsANullActivityThatAnEntityIsAttachedTo() throws Exception {
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) ->
                aciOf(sbb, nullActivities(sbb).createNullActivity()).attach(sbb.self())));
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
              ActivityContextInterface fresh = aciOf(sbb, nullActivities(sbb).createNullActivity());
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
              NullActivity activity = nullActivities(sbb).createNullActivity();
              aciOf(sbb, activity).attach(sbb.self());
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
              ActivityContextInterface fresh = aciOf(sbb, nullActivities(sbb).createNullActivity());
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
              NullActivity activity = nullActivities(sbb).createNullActivity();
              ActivityContextInterface ending = aciOf(sbb, activity);
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
