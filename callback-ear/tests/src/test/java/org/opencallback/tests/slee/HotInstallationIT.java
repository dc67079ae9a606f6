package org.opencallback.tests.slee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.tests.harness.DeployableUnit;
import org.opencallback.tests.harness.Exchange;
import org.opencallback.tests.harness.Scene;

/** Services of others are copied into the running server, beside the callback service. */
class HotInstallationIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String OPTIONS = "javax.sip.message.Request.OPTIONS";

  @RegisterExtension static final Exchange EXCHANGE = new Exchange();

  private static Scene scene;

  @TempDir private Path work;

  @BeforeAll
  static void open() {
    scene = EXCHANGE.scene();
    EXCHANGE.directory().settle();
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  private static Path directory() {
    return EXCHANGE.server().base().resolve("deployable-units");
  }

  private static Path copy(Path unit) throws IOException {
    return Files.copy(unit, directory().resolve(unit.getFileName()));
  }

  private static void await(String logLine) {
    Awaitility.await(logLine)
        .atMost(PATIENCE)
        .until(() -> !EXCHANGE.server().logLines(logLine).isEmpty());
  }

  private static List<String> heard() {
    return EXCHANGE.server().logLines(" heard RequestEvent").stream()
        .map(line -> line.replaceFirst(".* (\\w+) heard .*", "$1"))
        .toList();
  }

  @Test
  void twoServicesGetOneSipEventInTheOrderOfTheirPriorities() throws Exception {
    Path later = copy(DeployableUnit.listener(work, "Later", OPTIONS, -20));
    Path sooner = copy(DeployableUnit.listener(work, "Sooner", OPTIONS, 20));
    await("Later.jar is installed");
    await("Sooner.jar is installed");

    assertThat(scene.carrier().options(PATIENCE).status()).isEqualTo(200);
    Awaitility.await("both have heard it").atMost(PATIENCE).until(() -> heard().size() >= 2);
    assertThat(heard()).containsExactly("Sooner", "Later");

    Files.delete(later);
    Files.delete(sooner);
    await("Later.jar is uninstalled");
    await("Sooner.jar is uninstalled");
    assertThat(scene.carrier().options(PATIENCE).status()).isEqualTo(200);
    assertThat(heard()).hasSize(2);
  }

  @Test
  void aBrokenUnitIsRefusedWithItsReason() throws Exception {
    Path broken =
        copy(DeployableUnit.listener(work, "Broken", "javax.sip.message.Request.NOTHING", 0));
    Path reason = directory().resolve("Broken.jar.refused");
    Awaitility.await("the reason").atMost(PATIENCE).until(() -> Files.exists(reason));
    assertThat(reason)
        .content()
        .contains("Broken.jar", "javax.sip.message.Request.NOTHING", "not installed");

    Files.delete(broken);
    Awaitility.await("the reason to go").atMost(PATIENCE).until(() -> !Files.exists(reason));
  }
}
