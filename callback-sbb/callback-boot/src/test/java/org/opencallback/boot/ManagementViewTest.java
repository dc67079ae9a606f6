package org.opencallback.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.management.SleeStatisticsMXBean;

class ManagementViewTest {

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

  @AfterEach
  void unregister() {
    ManagementView.unregister();
  }

  @Test
  void showsTheCounts() throws Exception {
    ManagementView.register(statistics(7));

    assertThat(server.getAttribute(name(), "Timers")).isEqualTo(7);
  }

  @Test
  void replacesAViewThatIsThere() throws Exception {
    ManagementView.register(statistics(1));
    ManagementView.register(statistics(2));

    assertThat(server.getAttribute(name(), "Timers")).isEqualTo(2);
  }

  @Test
  void isGoneAfterwards() throws Exception {
    ManagementView.register(statistics(1));

    ManagementView.unregister();

    assertThat(server.isRegistered(name())).isFalse();
    assertThatCode(ManagementView::unregister).doesNotThrowAnyException();
  }

  private static ObjectName name() throws Exception {
    return new ObjectName(SleeStatisticsMXBean.OBJECT_NAME);
  }

  /** Statistics whose numbers are all the same. */
  private static SleeStatisticsMXBean statistics(int number) {
    return (SleeStatisticsMXBean)
        Proxy.newProxyInstance(
            ManagementViewTest.class.getClassLoader(),
            new Class<?>[] {SleeStatisticsMXBean.class},
            (proxy, method, arguments) ->
                method.getReturnType() == int.class ? (Object) number : Map.of());
  }
}
