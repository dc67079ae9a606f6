package org.opencallback.web.watch;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/**
 * What is installed in the SLEE and how it stands, as its MBean says: rows of values by name, whose
 * meaning the MBean's interface documents.
 *
 * @param services its services
 * @param sbbs the SBBs of those that run
 * @param entities resource adaptor entities with their links
 * @param lanes the threads that deliver events, with their queues
 * @param alarms raised now
 */
public record SleeInventory(
    List<Map<String, Object>> services,
    List<Map<String, Object>> sbbs,
    List<Map<String, Object>> entities,
    List<Map<String, Object>> lanes,
    List<Map<String, Object>> alarms) {

  private static final String NAME = "org.opencallback.slee:type=SleeInventory";

  /** The inventory of this process's SLEE; empty when none runs. */
  public static Optional<SleeInventory> read() {
    return read(ManagementFactory.getPlatformMBeanServer());
  }

  static Optional<SleeInventory> read(MBeanServer server) {
    try {
      ObjectName name = new ObjectName(NAME);
      return Optional.of(
          new SleeInventory(
              rows(server.getAttribute(name, "Services")),
              rows(server.getAttribute(name, "Sbbs")),
              rows(server.getAttribute(name, "ResourceAdaptorEntities")),
              rows(server.getAttribute(name, "Lanes")),
              rows(server.getAttribute(name, "Alarms"))));
    } catch (InstanceNotFoundException e) {
      return Optional.empty();
    } catch (JMException e) {
      throw new IllegalStateException(NAME, e);
    }
  }

  private static List<Map<String, Object>> rows(Object attribute) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (CompositeData data : (CompositeData[]) attribute) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (String key : data.getCompositeType().keySet()) {
        Object value = data.get(key);
        row.put(key, value instanceof Object[] list ? Arrays.asList(list) : value);
      }
      rows.add(row);
    }
    return rows;
  }
}
