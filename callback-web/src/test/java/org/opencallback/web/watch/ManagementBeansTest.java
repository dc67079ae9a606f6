package org.opencallback.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class ManagementBeansTest {

  private final MBeanServer server = MBeanServerFactory.newMBeanServer();

  /** What an engine of ours tells. */
  public interface EngineMXBean {
    int getCalls();

    String getState();

    Map<String, Integer> getActivities();

    List<Long> getQueues();
  }

  private static final class Engine implements EngineMXBean {
    @Override
    public int getCalls() {
      return 3;
    }

    @Override
    public String getState() {
      return "Running";
    }

    @Override
    public Map<String, Integer> getActivities() {
      return Map.of("sip", 2);
    }

    @Override
    public List<Long> getQueues() {
      return List.of(0L, 5L);
    }
  }

  @Test
  void readsNumbersTextsTablesAndLists() throws JMException {
    server.registerMBean(
        new Engine(), new ObjectName("org.opencallback:type=Engine,name=\"media\""));
    assertThat(new ManagementBeans(server).read())
        .containsExactly(
            new ManagementBeans.Bean(
                "Engine",
                "media",
                Map.of(
                    "Calls", "3", "State", "Running", "Activities sip", "2", "Queues", "[0, 5]")));
  }

  @Test
  void leavesTheBeansOfOthersAlone() throws JMException {
    server.registerMBean(new Engine(), new ObjectName("com.example:type=Engine"));
    assertThat(new ManagementBeans(server).read()).isEmpty();
  }
}
