package org.opencallback.boot;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import java.lang.reflect.Proxy;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartCheckTest {

  private static final String PORT = "callback.sip.port";

  private final List<Throwable> problems = new ArrayList<>();

  @AfterEach
  void clear() {
    System.clearProperty(PORT);
  }

  @Test
  void findsNoProblemWithAFreePort() throws Exception {
    try (DatagramSocket free = bound()) {
      System.setProperty(PORT, Integer.toString(free.getLocalPort()));
    }

    new StartCheck().check(event());

    assertThat(problems).isEmpty();
  }

  @Test
  void saysThatThePortIsTaken() throws Exception {
    try (DatagramSocket taken = bound()) {
      System.setProperty(PORT, Integer.toString(taken.getLocalPort()));

      new StartCheck().check(event());

      assertThat(problems).singleElement().isInstanceOf(IllegalStateException.class);
      assertThat(problems.get(0)).hasMessageContaining("port " + taken.getLocalPort() + "/UDP");
    }
  }

  @Test
  void saysThatASettingIsWrong() {
    System.setProperty(PORT, "many");

    new StartCheck().check(event());

    assertThat(problems).singleElement().isInstanceOf(IllegalArgumentException.class);
    assertThat(problems.get(0)).hasMessageContaining("CALLBACK_SIP_PORT = \"many\"");
  }

  private static DatagramSocket bound() throws Exception {
    return new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private AfterDeploymentValidation event() {
    return (AfterDeploymentValidation)
        Proxy.newProxyInstance(
            StartCheckTest.class.getClassLoader(),
            new Class<?>[] {AfterDeploymentValidation.class},
            (proxy, method, arguments) -> {
              problems.add((Throwable) arguments[0]);
              return null;
            });
  }
}
