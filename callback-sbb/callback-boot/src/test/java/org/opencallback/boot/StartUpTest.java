package org.opencallback.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.TransactionManager;
import java.lang.reflect.Proxy;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.slee.management.ResourceAdaptorEntityState;
import javax.slee.management.SleeState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencallback.boot.BootConfiguration.Media;
import org.opencallback.boot.BootConfiguration.Sip;
import org.opencallback.slee.SleeConfiguration;
import org.opencallback.slee.SleeContainer;
import org.opencallback.slee.naming.NamingEnvironment;

class StartUpTest {

  @TempDir private Path work;
  private BootConfiguration configuration;
  private SleeContainer slee;

  @BeforeEach
  void create() throws Exception {
    configuration =
        new BootConfiguration(
            new Sip("127.0.0.1", freePort(), List.of("UDP")),
            new Media("127.0.0.1", 20_000, 20_999),
            Optional.empty(),
            2);
    WildFlyPlatform platform =
        new WildFlyPlatform(
            nothingToCommit(),
            Thread::new,
            Runnable::run,
            NamingEnvironment.NONE,
            getClass().getClassLoader());
    slee =
        new SleeContainer(
            platform, SleeConfiguration.defaults(work).withStopTimeout(Duration.ofSeconds(1)));
  }

  @Test
  void startsWithoutAUnit() {
    startUp().run(List.of());

    assertThat(slee.state()).isEqualTo(SleeState.RUNNING);
    slee.shutdown();
  }

  @Test
  void activatesTheResourceAdaptorsItCarries() {
    List<URL> units = DeployableUnits.carriedBy(getClass().getClassLoader());
    assertThat(units).isNotEmpty();

    startUp().run(units.stream().filter(unit -> !unit.toString().contains("service")).toList());

    assertThat(states()).containsOnly(ResourceAdaptorEntityState.ACTIVE);
    assertThatThrownBy(() -> PortProbe.requireFree(configuration)).isNotNull();
    slee.shutdown();
    PortProbe.requireFree(configuration);
  }

  @Test
  void stopsAgainWhenAUnitIsBroken() throws Exception {
    URL broken = Files.writeString(work.resolve("broken-du.jar"), "no jar").toUri().toURL();

    assertThatThrownBy(() -> startUp().run(List.of(broken)))
        .isInstanceOf(StartUpException.class)
        .hasMessageContaining("could not install")
        .hasMessageContaining("broken-du.jar")
        .hasMessageContaining("is not a jar");

    assertThat(slee.state()).isEqualTo(SleeState.STOPPED);
  }

  @Test
  void findsNoUnitWhereThereIsNone() {
    assertThat(DeployableUnits.carriedBy(ClassLoader.getPlatformClassLoader())).isEmpty();
  }

  private StartUp startUp() {
    return new StartUp(slee, configuration);
  }

  private List<ResourceAdaptorEntityState> states() {
    return List.of("sip", "media").stream()
        .map(
            name -> {
              try {
                return slee.resourceAdaptorEntityState(name);
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            })
        .toList();
  }

  private static int freePort() throws Exception {
    try (DatagramSocket socket =
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      return socket.getLocalPort();
    }
  }

  /** Nothing is delivered in these tests. */
  private static TransactionManager nothingToCommit() {
    return (TransactionManager)
        Proxy.newProxyInstance(
            StartUpTest.class.getClassLoader(),
            new Class<?>[] {TransactionManager.class},
            (proxy, method, arguments) ->
                method.getReturnType() == int.class
                    ? (Object) jakarta.transaction.Status.STATUS_NO_TRANSACTION
                    : null);
  }
}
