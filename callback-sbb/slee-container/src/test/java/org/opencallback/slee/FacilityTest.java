package org.opencallback.slee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.slee.ActivityContextInterface;
import javax.slee.facilities.ActivityContextNamingFacility;
import javax.slee.facilities.AlarmFacility;
import javax.slee.facilities.AlarmLevel;
import javax.slee.facilities.NameAlreadyBoundException;
import javax.slee.facilities.TimerFacility;
import javax.slee.facilities.TimerID;
import javax.slee.facilities.TimerOptions;
import javax.slee.facilities.TimerPreserveMissed;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.Script;
import org.opencallback.slee.testing.ScriptSbb;
import org.opencallback.slee.testing.TestHandle;

/** Timers, names and alarms as SBBs use them (JSR 240 §13). */
final class FacilityTest extends OneCall {

  private static final TimerOptions PLAIN = new TimerOptions();

  private static TimerFacility timers(ScriptSbb sbb) {
    return sbb.lookup("slee/facilities/timer");
  }

  private static ActivityContextNamingFacility names(ScriptSbb sbb) {
    return sbb.lookup("slee/facilities/activitycontextnaming");
  }

  // ---- timers

  @Test
  void expiresATimerAtItsTimeAndNotBefore() throws Exception {
    long at = slee.nowMs() + 5_000;
    run((sbb, aci, context) -> timers(sbb).setTimer(aci, null, at, PLAIN));
    slee.advance(Duration.ofMillis(4_999));
    assertThat(Journal.entries("A:timer")).isEmpty();
    assertThat(slee.timers()).isEqualTo(1);
    slee.advance(Duration.ofMillis(1));
    assertThat(Journal.entries("A:timer")).containsExactly(" missed=0 left=0");
    assertThat(slee.timers()).isZero();
  }

  @Test
  void expiresATimerOfThePastAtOnceAfterTheCommit() throws Exception {
    run(
        (sbb, aci, context) -> {
          timers(sbb).setTimer(aci, null, 1, PLAIN);
          Journal.add("set");
        });
    assertThat(Journal.entries()).containsSubsequence("set", "A:timer missed=0 left=0");
  }

  @Test
  void repeatsATimerAsOftenAsItWasTold() throws Exception {
    long at = slee.nowMs() + 1_000;
    run((sbb, aci, context) -> timers(sbb).setTimer(aci, null, at, 1_000, 3, PLAIN));
    for (int i = 0; i < 6; i++) {
      slee.advance(Duration.ofSeconds(1));
    }
    assertThat(Journal.entries("A:timer"))
        .containsExactly(" missed=0 left=2", " missed=0 left=1", " missed=0 left=0");
  }

  private void repeatAndMiss(TimerPreserveMissed preserve) throws Exception {
    long at = slee.nowMs() + 1_000;
    TimerOptions options = new TimerOptions(100, preserve);
    run((sbb, aci, context) -> timers(sbb).setTimer(aci, null, at, 1_000, 5, options));
    slee.advance(Duration.ofSeconds(1));
    slee.advance(Duration.ofMillis(3_500)); // the second to fourth are late, the last to come
    slee.advance(Duration.ofMillis(500));
  }

  @Test
  void firesEveryMissedRepetitionIfAskedTo() throws Exception {
    repeatAndMiss(TimerPreserveMissed.ALL);
    assertThat(Journal.entries("A:timer"))
        .containsExactly(
            " missed=0 left=4",
            " missed=0 left=3",
            " missed=0 left=2",
            " missed=0 left=1",
            " missed=0 left=0");
  }

  @Test
  void firesTheLastMissedRepetitionIfAskedTo() throws Exception {
    repeatAndMiss(TimerPreserveMissed.LAST);
    assertThat(Journal.entries("A:timer"))
        .containsExactly(" missed=0 left=4", " missed=2 left=1", " missed=0 left=0");
  }

  @Test
  void dropsMissedRepetitionsIfAskedTo() throws Exception {
    repeatAndMiss(TimerPreserveMissed.NONE);
    assertThat(Journal.entries("A:timer")).containsExactly(" missed=0 left=4", " missed=3 left=0");
  }

  @Test
  void cancelsATimerOnCommitOnly() throws Exception {
    long at = slee.nowMs() + 1_000;
    List<TimerID> ids = new ArrayList<>();
    run((sbb, aci, context) -> ids.add(timers(sbb).setTimer(aci, null, at, PLAIN)));
    run(
        (sbb, aci, context) -> {
          timers(sbb).cancelTimer(ids.get(0));
          throw new IllegalStateException("boom");
        });
    assertThat(slee.timers()).isEqualTo(1);
    run(
        (sbb, aci, context) -> {
          Journal.add("of " + timers(sbb).getActivityContextInterface(ids.get(0)).getActivity());
          timers(sbb).cancelTimer(ids.get(0));
        });
    assertThat(slee.timers()).isZero();
    assertThat(slee.armedTimers()).isZero();
    slee.advance(Duration.ofSeconds(2));
    assertThat(Journal.entries("A:timer")).isEmpty();
    assertThat(Journal.entries("of ")).containsExactly("TestActivity[name=call]");
  }

  @Test
  void neverStartsATimerThatIsSetAndCancelledInOneTransaction() throws Exception {
    run((sbb, aci, context) -> timers(sbb).cancelTimer(timers(sbb).setTimer(aci, null, 1, PLAIN)));
    assertThat(Journal.entries("A:timer")).isEmpty();
    assertThat(slee.timers()).isZero();
  }

  @Test
  void endsATimerWithItsActivity() throws Exception {
    long at = slee.nowMs() + 1_000;
    run((sbb, aci, context) -> timers(sbb).setTimer(aci, null, at, PLAIN));
    slee.end(call);
    assertThat(slee.timers()).isZero();
    assertThat(slee.armedTimers()).isZero();
  }

  @Test
  void refusesATimerThatMakesNoSense() throws Exception {
    run(
        (sbb, aci, context) -> {
          try {
            timers(sbb).setTimer(aci, null, 0, -5, 3, PLAIN);
          } catch (IllegalArgumentException e) {
            Journal.add("refused " + e.getMessage());
          }
        });
    assertThat(Journal.entries("refused ")).singleElement().asString().contains("-5 ms");
  }

  @Test
  void keepsManyTimersAndCancelsThemAll() throws Exception {
    long at = slee.nowMs() + 60_000;
    List<TimerID> ids = new ArrayList<>();
    run(
        (sbb, aci, context) -> {
          for (int i = 0; i < 20_000; i++) {
            ids.add(timers(sbb).setTimer(aci, null, at + i % 977, PLAIN));
          }
        });
    assertThat(slee.timers()).isEqualTo(20_000);
    assertThat(slee.armedTimers()).isEqualTo(20_000);
    run((sbb, aci, context) -> ids.forEach(timers(sbb)::cancelTimer));
    assertThat(slee.timers()).isZero();
    assertThat(slee.armedTimers()).isZero();
  }

  // ---- names

  @Test
  void findsAnActivityContextByName() throws Exception {
    run(
        (sbb, aci, context) -> {
          names(sbb).bind(aci, "mine");
          Journal.add("own:" + aci.equals(names(sbb).lookup("mine")));
        });
    TestHandle other = slee.start("other");
    slee.ping(
        other,
        Ping.of(
            (sbb, aci, context) -> {
              ActivityContextInterface found = names(sbb).lookup("mine");
              Journal.add("found:" + found.getActivity());
              try {
                names(sbb).bind(aci, "mine");
              } catch (NameAlreadyBoundException e) {
                Journal.add("taken");
              }
              names(sbb).unbind("mine");
              Journal.add("unbound:" + names(sbb).lookup("mine"));
              names(sbb).bind(aci, "mine");
              Journal.add("bound:" + names(sbb).lookup("mine").getActivity());
            }));
    assertThat(Journal.entries())
        .contains(
            "own:true",
            "found:TestActivity[name=call]",
            "taken",
            "unbound:null",
            "bound:TestActivity[name=other]");
    assertThat(slee.names()).isEqualTo(1);
    slee.end(other);
    assertThat(slee.names()).isZero();
  }

  @Test
  void unbindsANameOnCommitOnly() throws Exception {
    run((sbb, aci, context) -> names(sbb).bind(aci, "mine"));
    run(
        (sbb, aci, context) -> {
          names(sbb).unbind("mine");
          throw new IllegalStateException("boom");
        });
    run((sbb, aci, context) -> Journal.add("found:" + names(sbb).lookup("mine")));
    assertThat(Journal.entries("found:")).containsExactly("test/call");
  }

  // ---- alarms

  @Test
  void raisesAnAlarmOnceAndClearsIt() throws Exception {
    run(
        (sbb, aci, context) -> {
          AlarmFacility alarms = sbb.lookup("slee/facilities/alarm");
          String id = alarms.raiseAlarm("trunk", "1", AlarmLevel.MAJOR, "down");
          Journal.add("same:" + id.equals(alarms.raiseAlarm("trunk", "1", AlarmLevel.MAJOR, "x")));
        });
    assertThat(Journal.entries("same:")).containsExactly("true");
    assertThat(slee.container().statistics().getAlarms()).hasSize(1);
    run(
        (sbb, aci, context) -> {
          AlarmFacility alarms = sbb.lookup("slee/facilities/alarm");
          Journal.add("cleared:" + alarms.clearAlarms("other") + alarms.clearAlarms());
        });
    assertThat(Journal.entries("cleared:")).containsExactly("01");
    assertThat(slee.container().statistics().getAlarms()).isEmpty();
  }

  private static AlarmFacility alarms(ScriptSbb sbb) {
    return sbb.lookup("slee/facilities/alarm");
  }

  @Test
  void clearsNoAlarmOfAnotherSource() throws Exception {
    slee.service("B");
    Script raise =
        (sbb, aci, context) -> alarms(sbb).raiseAlarm("trunk", "1", AlarmLevel.MAJOR, "down");
    slee.ping(call, new Ping("raise", Map.of("A", raise, "B", raise)));
    assertThat(slee.container().statistics().getAlarms()).hasSize(2);
    run((sbb, aci, context) -> Journal.add("cleared:" + alarms(sbb).clearAlarms("trunk")));
    assertThat(Journal.entries("cleared:")).containsExactly("1");
    assertThat(slee.container().statistics().getAlarms()).hasSize(1);
  }

  @Test
  void keepsAnAlarmWhoseTransactionRollsBack() throws Exception {
    run(
        (sbb, aci, context) -> {
          alarms(sbb).raiseAlarm("trunk", "1", AlarmLevel.MAJOR, "down");
          sbb.context().setRollbackOnly();
        });
    assertThat(slee.container().statistics().getAlarms()).hasSize(1);
  }

  @Test
  void refusesAnAlarmThatIsNone() throws Exception {
    run(
        (sbb, aci, context) -> {
          assertThatThrownBy(() -> alarms(sbb).raiseAlarm("trunk", "1", AlarmLevel.CLEAR, "up"))
              .isInstanceOf(IllegalArgumentException.class);
          assertThatThrownBy(() -> alarms(sbb).raiseAlarm(null, "1", AlarmLevel.MAJOR, "down"))
              .isInstanceOf(NullPointerException.class);
          assertThatThrownBy(() -> alarms(sbb).clearAlarm(null))
              .isInstanceOf(NullPointerException.class);
          Journal.add("cleared:" + alarms(sbb).clearAlarm("no such alarm"));
        });
    assertThat(Journal.entries("cleared:")).containsExactly("false");
    assertThat(slee.container().statistics().getAlarms()).isEmpty();
  }

  @Test
  void tellsTheResolutionAndTheDefaultTimeoutOfTimers() throws Exception {
    run(
        (sbb, aci, context) -> {
          Journal.add("timers:" + timers(sbb).getResolution());
          Journal.add("timers:" + timers(sbb).getDefaultTimeout());
        });
    List<Long> told = Journal.entries("timers:").stream().map(Long::valueOf).toList();
    assertThat(told.get(0)).isPositive();
    assertThat(told.get(1)).isGreaterThanOrEqualTo(told.get(0));
  }
}
