package org.opencallback.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class SleeInventoryTest {

  private final MBeanServer server = MBeanServerFactory.newMBeanServer();

  /** A row of every table. */
  public record Row(String name, List<String> links, int number) {
    public String getName() {
      return name;
    }

    public List<String> getLinks() {
      return links;
    }

    public int getNumber() {
      return number;
    }
  }

  /** An inventory that has only services. */
  public interface InventoryMXBean {
    List<Row> getServices();

    default List<Row> getSbbs() {
      return List.of();
    }

    default List<Row> getResourceAdaptorEntities() {
      return List.of();
    }

    default List<Row> getLanes() {
      return List.of();
    }

    default List<Row> getAlarms() {
      return List.of();
    }
  }

  @Test
  void readsRowsByName() throws JMException {
    InventoryMXBean bean = () -> List.of(new Row("callback", List.of("sip", "media"), 2));
    server.registerMBean(bean, new ObjectName("org.opencallback.slee:type=SleeInventory"));

    SleeInventory inventory = SleeInventory.read(server).orElseThrow();

    assertThat(inventory.services())
        .containsExactly(Map.of("name", "callback", "links", List.of("sip", "media"), "number", 2));
    assertThat(inventory.alarms()).isEmpty();
  }

  @Test
  void isNothingWhenNoSleeRuns() {
    assertThat(SleeInventory.read(server)).isEmpty();
  }
}
