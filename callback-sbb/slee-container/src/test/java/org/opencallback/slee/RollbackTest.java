package org.opencallback.slee;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import java.util.List;
import java.util.Map;
import javax.slee.ActivityContextInterface;
import javax.slee.facilities.ActivityContextNamingFacility;
import javax.slee.facilities.TimerFacility;
import javax.slee.facilities.TimerOptions;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.Pong;
import org.opencallback.slee.testing.Script;
import org.opencallback.slee.testing.ScriptLocalObject;
import org.opencallback.slee.testing.ScriptSbb;

/** What is left of a transaction that rolls back: nothing (JSR 240 §6.10, §9.12). */
final class RollbackTest extends OneCall {

  @Override
  void install() throws Exception {
    slee.parentAndChild("A", "B");
  }

  private static Script thenFail(Script script) {
    return (sbb, aci, context) -> {
      script.run(sbb, aci, context);
      throw new IllegalStateException("boom");
    };
  }

  private static Script thenRollBack(Script script) {
    return (sbb, aci, context) -> {
      script.run(sbb, aci, context);
      sbb.context().setRollbackOnly();
    };
  }

  private void begin() throws Exception {
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) -> {
              sbb.setNumber(1);
              sbb.setText("before");
              sbb.setItems(List.of("a"));
              aci.setNote("note");
            }));
  }

  private void expectAsBefore() throws Exception {
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) ->
                Journal.add(
                    "state:%d %s %s %s children=%d"
                        .formatted(
                            sbb.getNumber(),
                            sbb.getText(),
                            sbb.getItems(),
                            aci.getNote(),
                            sbb.getChildren().size()))));
    assertThat(Journal.entries("state:")).containsExactly("1 before [a] note children=0");
  }

  private static void changeEverything(ScriptSbb sbb, ActivityContextInterface aci)
      throws Exception {
    sbb.setNumber(2);
    sbb.setText("after");
    sbb.setItems(List.of("b"));
    sbb.asSbbActivityContextInterface(aci).setNote("changed");
    sbb.getChildren().create();
    sbb.firePong(new Pong("never"), aci, null);
    ActivityContextInterface fresh = sbb.contextOf(sbb.nullActivities().createNullActivity());
    fresh.attach(sbb.self());
    ActivityContextNamingFacility names = sbb.lookup("slee/facilities/activitycontextnaming");
    names.bind(fresh, "fresh");
    TimerFacility timers = sbb.lookup("slee/facilities/timer");
    timers.setTimer(aci, null, 0, new TimerOptions());
  }

  @Test
  void undoesEverythingAfterAnException() throws Exception {
    begin();
    slee.ping(call, Ping.of(thenFail((sbb, aci, context) -> changeEverything(sbb, aci))));
    assertThat(Journal.entries("A:"))
        .containsExactly(
            "ping ping",
            "ping ping",
            "exception boom event at TestActivity[name=call]",
            "rolledBack number=1 at TestActivity[name=call]");
    expectAsBefore();
    expectNothingLeftOver();
  }

  @Test
  void undoesEverythingAfterSetRollbackOnly() throws Exception {
    begin();
    slee.ping(call, Ping.of(thenRollBack((sbb, aci, context) -> changeEverything(sbb, aci))));
    assertThat(Journal.entries("A:"))
        .containsExactly(
            "ping ping", "ping ping", "rolledBack number=1 at TestActivity[name=call]");
    expectAsBefore();
    expectNothingLeftOver();
  }

  @Test
  void keepsEverythingAfterACommit() throws Exception {
    begin();
    slee.ping(call, Ping.of((sbb, aci, context) -> changeEverything(sbb, aci)));
    assertThat(Journal.entries("A:"))
        .containsExactly("ping ping", "ping ping", "pong never", "timer missed=0 left=0");
    assertThat(slee.entities()).isEqualTo(2);
    assertThat(slee.nullActivities()).isEqualTo(1);
    assertThat(slee.names()).isEqualTo(1);
  }

  private void expectNothingLeftOver() {
    assertThat(slee.entities()).isEqualTo(1);
    assertThat(slee.nullActivities()).isZero();
    assertThat(slee.names()).isZero();
    assertThat(slee.timers()).isZero();
    assertThat(slee.armedTimers()).isZero();
    assertThat(Journal.entries("A:pong")).isEmpty();
  }

  @Test
  void undoesARootThatFailsOnItsInitialEvent() throws Exception {
    slee.ping(call, Ping.of(thenFail((sbb, aci, context) -> sbb.setNumber(5))));
    assertThat(Journal.entries("A:"))
        .containsExactly("ping ping", "exception boom event at TestActivity[name=call]");
    assertThat(slee.entities()).isZero();
    assertThat(slee.trees()).isZero();
    assertThat(slee.context(call).attachments()).isEmpty();
    slee.ping(call, Ping.of((sbb, aci, context) -> Journal.add("number=" + sbb.getNumber())));
    assertThat(Journal.entries("number=")).containsExactly("0");
  }

  @Test
  void usesAnotherObjectAfterAnException() throws Exception {
    begin();
    slee.ping(
        call,
        Ping.of(
            thenFail(
                (sbb, aci, context) -> Journal.add("object " + System.identityHashCode(sbb)))));
    slee.ping(
        call,
        Ping.of((sbb, aci, context) -> Journal.add("object " + System.identityHashCode(sbb))));
    assertThat(Journal.entries("object ")).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void goesOnWithTheNextEntityWhenOneFails() throws Exception {
    slee.service("C", -1);
    slee.ping(call, Ping.of(thenFail((sbb, aci, context) -> {})));
    assertThat(Journal.entries("C:")).containsExactly("ping ping");
    assertThat(slee.entities()).isEqualTo(1);
  }

  @Test
  void rollsBackTheCallerWhenAChildThrows() throws Exception {
    begin();
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) -> {
              ScriptLocalObject child = (ScriptLocalObject) sbb.getChildren().create();
              try {
                child.run(
                    inside -> {
                      throw new IllegalStateException("child");
                    });
              } catch (javax.slee.TransactionRolledbackLocalException e) {
                Journal.add("caught, marked=" + sbb.context().getRollbackOnly());
              }
            }));
    assertThat(Journal.entries()).contains("caught, marked=true", "B:exception child");
    expectAsBefore();
  }

  @Test
  void doesNotRollBackForAnApplicationException() throws Exception {
    begin();
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) -> {
              ScriptLocalObject child = (ScriptLocalObject) sbb.getChildren().create();
              try {
                child.run(
                    inside -> {
                      throw new ScriptLocalObject.TestException("no");
                    });
              } catch (ScriptLocalObject.TestException e) {
                Journal.add("caught, marked=" + sbb.context().getRollbackOnly());
              }
            }));
    assertThat(Journal.entries()).contains("caught, marked=false").doesNotContain("B:exception no");
    assertThat(slee.entities()).isEqualTo(2);
  }

  @Test
  void undoesARemoval() throws Exception {
    begin();
    slee.ping(call, Ping.of((sbb, aci, context) -> aci.attach(sbb.getChildren().create())));
    slee.ping(call, Ping.of(thenRollBack((sbb, aci, context) -> sbb.getChildren().clear())));
    assertThat(slee.entities()).isEqualTo(2);
    slee.ping(call, new Ping("still there", Map.of()));
    assertThat(Journal.entries("B:")).contains("ping still there");
    slee.ping(call, Ping.of((sbb, aci, context) -> sbb.getChildren().clear()));
    assertThat(slee.entities()).isEqualTo(1);
  }

  @Test
  void rollsBackWhenAnEnterpriseBeanHasMarkedTheTransaction() throws Exception {
    begin();
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) -> {
              sbb.setNumber(9);
              slee.transactionManager().setRollbackOnly();
              Journal.add("marked=" + sbb.context().getRollbackOnly());
            }));
    assertThat(Journal.entries()).contains("marked=true");
    expectAsBefore();
  }

  @Test
  void removesAnEntityEvenIfItsSbbWillNotHaveIt() throws Exception {
    begin();
    org.opencallback.slee.testing.Selectors.failRemoval(true);
    slee.end(call);
    assertThat(slee.entities()).isZero();
    assertThat(slee.trees()).isZero();
    assertThat(slee.context(call)).isNull();
    assertThat(Journal.entries("A:")).contains("exception stays", "rolledBack number=1 remove");
  }

  @Test
  void survivesAnErrorOfAnSbb() throws Exception {
    begin();
    slee.ping(
        call,
        Ping.of(
            (sbb, aci, context) -> {
              sbb.setNumber(9);
              throw new NoClassDefFoundError("Missing");
            }));
    expectAsBefore();
  }

  @Test
  void rollsBackATransactionThatSomebodyHasLeftBehindOnTheThread() throws Exception {
    begin();
    slee.context(call).lane().execute(this::leaveTransactionBehind);
    slee.ping(call, Ping.of((sbb, aci, context) -> sbb.setNumber(2)));
    slee.ping(call, Ping.of((sbb, aci, context) -> Journal.add("number=" + sbb.getNumber())));
    assertThat(Journal.entries()).contains("left behind", "number=2");
  }

  private void leaveTransactionBehind() {
    try {
      slee.transactionManager().begin();
      Journal.add("left behind");
    } catch (NotSupportedException | SystemException e) {
      throw new IllegalStateException(e);
    }
  }
}
