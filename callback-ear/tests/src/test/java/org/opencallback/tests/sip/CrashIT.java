package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Directory.row;
import static org.opencallback.tests.harness.Scene.SOON;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.opencallback.network.DigitMode;
import org.opencallback.network.IncomingCall;
import org.opencallback.tests.harness.CallbackServer;
import org.opencallback.tests.harness.Directory;
import org.opencallback.tests.harness.Evidence;
import org.opencallback.tests.harness.PostgresServer;
import org.opencallback.tests.harness.Scene;

/**
 * {@code kill -9}: what was promised is kept, once. And the opposite: a server that is asked to
 * stop takes leave of who is talking.
 */
@Execution(ExecutionMode.CONCURRENT) // has a server of its own,
@ResourceLock("crash") // which its methods use one after the other
class CrashIT {

  private static final Duration AFTER_START = Duration.ofSeconds(60);

  /** Longer than the sweep that looks for overdue jobs (10 s). */
  private static final Duration NEXT_SWEEP = Duration.ofSeconds(12);

  /** Which database the server has. */
  enum On {
    H2,
    POSTGRESQL
  }

  @RegisterExtension final Evidence evidence = new Evidence(() -> this.server);

  private PostgresServer postgres;
  private CallbackServer server;
  private Scene scene;

  private String talking;
  private String ringing;
  private String waiting;

  private void open(On database) {
    server = CallbackServer.licensed("crash");
    if (database == On.POSTGRESQL) {
      postgres = PostgresServer.start();
      server.on(postgres.create("crash"));
    }
    server.start();
    Directory directory = Directory.of(server);
    directory.license(10);
    scene = new Scene(directory, server.sip(), 1, row(), row());
    directory.settle();
  }

  @AfterEach
  void close() throws IOException {
    if (scene != null) {
      scene.close();
    }
    server.close();
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void whatWasPromisedIsKeptOnceOnH2() {
    whatWasPromisedIsKeptOnce(On.H2);
  }

  @Tag("slow")
  @Test
  void whatWasPromisedIsKeptOnceOnPostgres() {
    whatWasPromisedIsKeptOnce(On.POSTGRESQL);
  }

  private void whatWasPromisedIsKeptOnce(On database) {
    open(database);
    crash();

    server.start();

    IncomingCall promised = scene.carrier().mobile(waiting).expectCall(AFTER_START);
    promised.ring().answer();
    scene.carrier().mobile(ringing).expectCall(AFTER_START).reject(603);
    promised.audio().heard().awaitTone(425, SOON);
    promised.hangUp();
    assertEnded(waiting, "COMPLETED");
    assertEnded(ringing, "FAILED");
    assertEnded(talking, "COMPLETED");
    scene.carrier().mobile(waiting).expectNoCall(NEXT_SWEEP);
    assertThat(scene.carrier().callsTo(waiting)).hasSize(1);
    assertThat(scene.carrier().callsTo(ringing)).hasSize(2);
    assertThat(scene.carrier().callsTo(talking)).hasSize(1);
  }

  /** One mobile is talking, one is being called back, one has been promised a callback. */
  private void crash() {
    talking = scene.mobileNumber();
    IncomingCall a = scene.dialTone();
    a.sendDigits(scene.dialledNumber(), DigitMode.RTP_EVENT);
    scene.destination().expectCall(SOON).answer();
    scene.nextMobile();
    ringing = scene.mobileNumber();
    scene.callback().ring();
    scene.nextMobile();
    waiting = scene.mobileNumber();
    // no callback before the end, however long that takes; the start takes as long at least
    scene.directory().update("access_number", scene.accessNumberId(), row("delay_ms", 8_000));
    scene.directory().settle();
    scene.trigger();
    server.kill();
  }

  @Test
  void aStopReleasesTheCallInProgressAndRecordsIt() {
    // An H2 that is shared with the test closes itself when its process is asked to end.
    open(On.POSTGRESQL);
    IncomingCall a = scene.dialTone();

    server.stop();

    a.awaitBye();
    assertEnded(scene.mobileNumber(), "COMPLETED");
    assertThat(scene.directory().count("call_detail_record where number = ?", scene.mobileNumber()))
        .isEqualTo(1);
    assertThat(server.logLines(" ERROR ")).isEmpty();
  }

  private void assertEnded(String mobile, String status) {
    Awaitility.await("the end of the job of " + mobile)
        .atMost(AFTER_START)
        .untilAsserted(
            () -> {
              List<Map<String, Object>> jobs =
                  scene
                      .directory()
                      .query("select status from callback_request where caller = ?", mobile);
              assertThat(jobs).extracting(job -> job.get("status")).containsExactly(status);
            });
  }
}
