package org.opencallback.slee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import javax.slee.ActivityContextInterface;
import javax.slee.TransactionRolledbackLocalException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.descriptor.InitialEvent.Variable;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.ScriptLocalObject;
import org.opencallback.slee.testing.TestComponents;
import org.opencallback.slee.testing.TestHandle;

/** SBB entity trees that are reached from two lanes. */
final class ConcurrencyTest {

  private SleeHarness slee;

  @AfterEach
  void stop() {
    slee.close();
  }

  /** Starts activities until there is one on each of two lanes. */
  private List<TestHandle> onTwoLanes() throws Exception {
    TestHandle first = slee.start("0");
    for (int i = 1; i < 64; i++) {
      TestHandle next = slee.start(Integer.toString(i));
      if (!slee.context(next).lane().equals(slee.context(first).lane())) {
        return List.of(first, next);
      }
    }
    throw new AssertionError("64 activities on one lane");
  }

  /** Starts A so that all activities share one tree of entities: convergence by the event type. */
  private void startSharedTree() throws Exception {
    // a machine that stops for a moment is no deadlock
    slee = new SleeHarness(settings -> settings.withLockWait(Duration.ofSeconds(20)));
    slee.components()
        .addService(
            "A",
            TestComponents.sbb("A", "A", TestComponents.startedBy(Variable.EVENT_TYPE)).build(),
            0);
    slee.activate("A");
  }

  /** Attaches the first activity's entity to the second activity as well. */
  private void attachFirstToBoth(List<TestHandle> handles) throws Exception {
    List<ActivityContextInterface> acis = new ArrayList<>();
    slee.service("B", -1);
    slee.ping(handles.get(1), new Ping("keep", Map.of("B", (sbb, aci, context) -> acis.add(aci))));
    slee.ping(handles.get(0), Ping.of((sbb, aci, context) -> acis.get(0).attach(sbb.self())));
  }

  /** Has an activity's entity at work until the latch is counted down; returns when it is. */
  private void keepBusy(TestHandle handle, CountDownLatch until) throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    slee.fire(
        handle,
        Ping.of(
            (sbb, aci, context) -> {
              inside.countDown();
              until.await(10, TimeUnit.SECONDS);
              Journal.add("A:long one done");
            }));
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void countsRightWhenTwoLanesDeliverToOneEntity() throws Exception {
    startSharedTree();
    List<TestHandle> handles = onTwoLanes();
    for (TestHandle handle : handles) {
      slee.ping(handle, Ping.named("attach"));
    }
    assertThat(slee.trees()).isEqualTo(1);
    for (int i = 0; i < 1_000; i++) {
      for (TestHandle handle : handles) {
        slee.fire(handle, Ping.of((sbb, aci, context) -> sbb.setNumber(sbb.getNumber() + 1)));
      }
    }
    slee.settle();
    slee.ping(
        handles.get(0), Ping.of((sbb, aci, context) -> Journal.add("number:" + sbb.getNumber())));
    assertThat(Journal.entries("number:")).containsExactly("2000");
    for (TestHandle handle : handles) {
      slee.end(handle);
    }
    assertThat(slee.entities()).isZero();
  }

  @Test
  void createsOneRootWhenTwoLanesConvergeOnIt() throws Exception {
    startSharedTree();
    List<TestHandle> handles = onTwoLanes();
    for (int i = 0; i < 200; i++) {
      for (TestHandle handle : handles) {
        slee.fire(handle, Ping.of((sbb, aci, context) -> aci.detach(sbb.self())));
      }
    }
    slee.settle();
    assertThat(slee.trees()).isZero();
    assertThat(slee.entities()).isZero();
    assertThat(Journal.entries("A:ping")).hasSizeGreaterThanOrEqualTo(400);
  }

  @Test
  void rollsOneBackWhenTwoTransactionsWantEachOther() throws Exception {
    slee = new SleeHarness(settings -> settings.withLockWait(Duration.ofMillis(100)));
    slee.service("A");
    List<TestHandle> handles = onTwoLanes();
    List<ScriptLocalObject> entities = new ArrayList<>();
    for (TestHandle handle : handles) {
      slee.ping(handle, Ping.of((sbb, aci, context) -> entities.add(sbb.self())));
    }
    CyclicBarrier bothInside = new CyclicBarrier(2);
    for (int i = 0; i < 2; i++) {
      ScriptLocalObject other = entities.get(1 - i);
      slee.fire(
          handles.get(i),
          Ping.of(
              (sbb, aci, context) -> {
                sbb.setNumber(1);
                bothInside.await(10, TimeUnit.SECONDS);
                try {
                  other.getNumber();
                  Journal.add("got it");
                } catch (TransactionRolledbackLocalException e) {
                  Journal.add("rolled back");
                }
              }));
    }
    slee.settle();
    assertThat(Journal.entries()).contains("rolled back");
    assertThat(Journal.entries("A:rolledBack")).isNotEmpty();
    slee.ping(handles.get(0), Ping.named("fine"));
    slee.ping(handles.get(1), Ping.named("fine"));
    assertThat(Journal.entries("A:ping fine")).hasSize(2);
  }

  @Test
  void waitsForATreeThatAnotherLaneWorksOnWithoutLosingTheEvent() throws Exception {
    slee = new SleeHarness(settings -> settings.withLockWait(Duration.ofSeconds(10)));
    slee.service("A");
    List<TestHandle> handles = onTwoLanes();
    attachFirstToBoth(handles);
    CountDownLatch goOn = new CountDownLatch(1);
    keepBusy(handles.get(0), goOn);
    slee.fire(handles.get(1), Ping.named("short one"));
    goOn.countDown();
    slee.settle();
    assertThat(Journal.entries("A:")).contains("ping short one", "long one done");
  }

  @Test
  void endsAnActivityWhoseEntityIsBusyOnAnotherLane() throws Exception {
    slee = new SleeHarness(settings -> settings.withLockWait(Duration.ofMillis(20)));
    slee.service("A");
    List<TestHandle> handles = onTwoLanes();
    attachFirstToBoth(handles);
    CountDownLatch goOn = new CountDownLatch(1);
    keepBusy(handles.get(0), goOn);
    slee.adaptor().context().getSleeEndpoint().endActivity(handles.get(1));
    assertThat(slee.context(handles.get(1))).isNotNull();
    goOn.countDown();
    slee.settle();
    assertThat(slee.context(handles.get(1))).isNull();
    assertThat(slee.context(handles.get(0)).attachments()).hasSize(2);
  }
}
