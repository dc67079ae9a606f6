package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opencallback.tests.harness.Directory.row;
import static org.opencallback.tests.harness.Scene.SOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.opencallback.network.TriggerCall;
import org.opencallback.tests.harness.CallbackServer;
import org.opencallback.tests.harness.Directory;
import org.opencallback.tests.harness.Evidence;
import org.opencallback.tests.harness.Scene;
import org.opencallback.tests.harness.TestLicence;

/** Without a licence of the vendor exactly one number is served, whatever the tables say. */
@Execution(ExecutionMode.CONCURRENT) // has a server of its own,
@ResourceLock("demo") // which its methods use one after the other
class DemoLimitIT {

  private static CallbackServer server;

  @RegisterExtension static final Evidence EVIDENCE = new Evidence(() -> server);
  private static Directory directory;
  private static Scene scene;

  @BeforeAll
  static void open() {
    server = CallbackServer.named("demo").start();
    directory = Directory.of(server);
    scene = new Scene(directory, server.sip(), 1, row(), row());
    directory.settle();
  }

  @AfterAll
  static void close() {
    scene.close();
    server.close();
  }

  @AfterEach
  void theOneNumberIsServedAllTheSame() {
    scene.callback().reject(603);
    scene.awaitJob("FAILED");
    directory.execute("delete from call_detail_record");
    directory.execute("delete from callback_request");
    directory.execute("delete from mobile_phone where id <> ?", scene.mobileId());
    directory.execute("delete from licence");
  }

  private void assertNotServed(int index) {
    Instant before = Instant.now();
    TriggerCall trigger =
        scene.carrier().triggerCall(scene.mobileNumber(index), scene.accessNumber());

    assertThat(trigger.awaitFinal(SOON).status()).isBetween(400, 699);
    Awaitility.await("the refusal")
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(scene.refusals(before))
                    .extracting(row -> row.get("reason"))
                    .contains("LICENCE"));
    assertThat(scene.jobs()).isEmpty();
  }

  @Test
  void aSecondNumberWithoutASeatIsNotServed() {
    directory.mobile(scene.mobileNumber(1), scene.extensionId(), row("licence_seat", null));
    assertNotServed(1);
  }

  @Test
  void aSeatThatTheLicenceDoesNotHaveIsWorthNothing() {
    directory.mobile(scene.mobileNumber(2), scene.extensionId(), row("licence_seat", 2));
    assertNotServed(2);
  }

  @Test
  void theSeatCannotBeTakenTwice() {
    assertThatThrownBy(
            () ->
                directory.mobile(
                    scene.mobileNumber(3), scene.extensionId(), row("licence_seat", 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void manyNumbersAtOnceAreNoMoreThanOne() throws Exception {
    List<Integer> indexes = List.of(4, 5, 6);
    ExecutorService administrators = Executors.newFixedThreadPool(indexes.size());
    try {
      List<Callable<Long>> saves = new ArrayList<>();
      indexes.forEach(
          index ->
              saves.add(
                  () ->
                      directory.mobile(
                          scene.mobileNumber(index),
                          scene.extensionId(),
                          row("licence_seat", index))));
      for (Future<Long> saved : administrators.invokeAll(saves)) {
        saved.get(); // throws what the save threw
      }
    } finally {
      administrators.shutdown();
    }
    indexes.forEach(this::assertNotServed);
  }

  @Test
  void aLicenceThatTheVendorHasNotSignedIsNone() {
    directory.execute(
        "insert into licence (id, jws, installed_at_ms) values (1, ?, 0)", TestLicence.issue(100));
    directory.mobile(scene.mobileNumber(7), scene.extensionId(), row("licence_seat", 7));
    directory.settle();
    assertNotServed(7);
  }
}
