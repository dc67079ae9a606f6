package org.opencallback.tests.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencallback.tests.harness.Directory.row;
import static org.opencallback.tests.harness.Scene.SOON;

import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencallback.network.DigitMode;
import org.opencallback.network.IncomingCall;
import org.opencallback.tests.harness.CallbackServer;
import org.opencallback.tests.harness.Directory;
import org.opencallback.tests.harness.PostgresServer;
import org.opencallback.tests.harness.Scene;

/**
 * {@code kill -9}: what was promised is kept, once. The server is as delivered, in DEMO mode, with
 * its one number.
 */
@Tag("open")
class CrashIT {

  private static final Duration AFTER_START = Duration.ofSeconds(20);

  /** Which database the server has. */
  enum On {
    H2,
    POSTGRESQL
  }

  private PostgresServer postgres;
  private CallbackServer server;
  private Scene scene;

  private void open(On database, long delayMs) {
    server = CallbackServer.named("crash");
    if (database == On.POSTGRESQL) {
      postgres = PostgresServer.start();
      server.on(postgres.create("crash"));
    }
    server.start();
    Directory directory = Directory.in(server.database());
    scene = new Scene(directory, server.sip(), 1, row("delay_ms", delayMs), row());
    directory.settle();
  }

  @AfterEach
  void close() throws IOException {
    scene.close();
    server.close();
    if (postgres != null) {
      postgres.close();
    }
  }

  private void assertEnds(String status) {
    Awaitility.await("the job's end")
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(scene.jobs())
                    .extracting(job -> job.get("status"))
                    .containsExactly(status));
  }

  @ParameterizedTest
  @EnumSource(On.class)
  void betweenTheRefusalAndTheCallback(On database) {
    open(database, 3_000);
    scene.trigger();
    server.kill();

    server.start();

    IncomingCall a = scene.mobile().expectCall(AFTER_START);
    a.ring().answer();
    a.audio().heard().awaitTone(425, SOON);
    a.hangUp();
    assertEnds("COMPLETED");
    scene.mobile().expectNoCall(Duration.ofSeconds(12));
  }

  @ParameterizedTest
  @EnumSource(value = On.class, names = "H2")
  void whileTheMobileRings(On database) {
    open(database, 500);
    IncomingCall lost = scene.callback();
    lost.ring();
    server.kill();

    server.start();

    scene.mobile().expectCall(AFTER_START).reject(603);
    assertEnds("FAILED");
    scene.mobile().expectNoCall(Duration.ofSeconds(12));
  }

  @ParameterizedTest
  @EnumSource(value = On.class, names = "H2")
  void whileTheyTalk(On database) {
    open(database, 500);
    IncomingCall a = scene.dialTone();
    a.sendDigits(scene.dialledNumber(), DigitMode.RTP_EVENT);
    scene.destination().expectCall(SOON).answer();
    server.kill();

    server.start();

    assertEnds("COMPLETED");
    scene.mobile().expectNoCall(Duration.ofSeconds(12));
  }
}
