package org.opencallback.network.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** The server's counters as they come by JMX: numbers, maps and lists of numbers. */
class ServerProbeTest {

  /** What an exchange publishes. */
  public interface CountersMXBean {
    int getTimers();

    Map<String, Integer> getActivities();

    List<Integer> getQueueLengths();

    String getState();
  }

  /** With values that can be told apart. */
  public static final class Counters implements CountersMXBean {
    @Override
    public int getTimers() {
      return 3;
    }

    @Override
    public Map<String, Integer> getActivities() {
      return Map.of("sip", 7);
    }

    @Override
    public List<Integer> getQueueLengths() {
      return List.of(4, 5);
    }

    @Override
    public String getState() {
      return "running";
    }
  }

  @Test
  void numbersMapsAndListsAreReadAndOtherDomainsAreNot() throws Exception {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    ObjectName name = new ObjectName("org.opencallback.test:type=Counters");
    server.registerMBean(new Counters(), name);
    try (ServerProbe probe = new ServerProbe(server, () -> {})) {
      assertThat(probe.counters())
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "type=Counters Timers", 3L,
                  "type=Counters Activities[sip]", 7L,
                  "type=Counters QueueLengths", 9L));
      assertThat(probe.heapAfterCollection()).isPositive();
    } finally {
      server.unregisterMBean(name);
    }
  }

  @Test
  void aProcessThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> ServerProbe.attach(99_999_999))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--pid")
        .hasMessageContaining("99999999");
  }
}
