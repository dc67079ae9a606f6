package org.opencallback.web.watch;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.jboss.logging.Logger;

/** Reads the numbers that the SLEE and the media engine publish as MBeans. */
public final class ManagementBeans {

  private static final Logger LOG = Logger.getLogger(ManagementBeans.class);
  private static final String OURS = "org.opencallback*:*";

  private final MBeanServer server;

  /** Reads those of this process. */
  public ManagementBeans() {
    this(ManagementFactory.getPlatformMBeanServer());
  }

  ManagementBeans(MBeanServer server) {
    this.server = server;
  }

  /**
   * One MBean.
   *
   * @param type what it is, such as {@code SleeStatistics}
   * @param name which of its type; empty when there is only one
   * @param readings its readable values, plain or {@code attribute key}
   */
  public record Bean(String type, String name, Map<String, String> readings) {
    public String getType() {
      return type;
    }

    public String getName() {
      return name;
    }

    public List<Map.Entry<String, String>> getReadings() {
      return List.copyOf(readings.entrySet());
    }

    /** Its type and name in one. */
    public String title() {
      return name.isEmpty() ? type : type + " " + name;
    }

    /** Without what is one of several: rows of a table, elements of a list. */
    public Bean plain() {
      Map<String, String> left = new TreeMap<>(readings);
      left.entrySet()
          .removeIf(entry -> entry.getKey().contains(" ") || entry.getValue().startsWith("["));
      return new Bean(type, name, left);
    }
  }

  /** All MBeans of ours with what they say now, by type and name. */
  public List<Bean> read() {
    Map<String, Bean> beans = new TreeMap<>();
    try {
      for (ObjectName name : server.queryNames(new ObjectName(OURS), null)) {
        beans.put(name.getCanonicalName(), read(name));
      }
    } catch (JMException e) {
      // one that is taken away at this very moment is not worth more than a line
      LOG.debugf(e, "an MBean cannot be read");
    }
    return List.copyOf(beans.values());
  }

  private Bean read(ObjectName name) throws JMException {
    Map<String, String> readings = new TreeMap<>();
    for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
      if (attribute.isReadable()) {
        add(readings, attribute.getName(), server.getAttribute(name, attribute.getName()));
      }
    }
    String type = name.getKeyProperty("type");
    String which = name.getKeyProperty("name");
    return new Bean(
        type == null ? name.getDomain() : type, which == null ? "" : unquoted(which), readings);
  }

  private static String unquoted(String name) {
    return name.startsWith("\"") ? ObjectName.unquote(name) : name;
  }

  private static void add(Map<String, String> readings, String what, Object value) {
    if (value instanceof Number || value instanceof String || value instanceof Boolean) {
      readings.put(what, value.toString());
    } else if (value instanceof TabularData table) {
      rows(table).forEach(row -> add(readings, what + " " + row.get("key"), row.get("value")));
    } else if (value instanceof Object[] list && !(value instanceof CompositeData[])) {
      readings.put(what, Arrays.toString(list));
    } else if (value instanceof CompositeData data) {
      data.getCompositeType()
          .keySet()
          .forEach(key -> add(readings, what + " " + key, data.get(key)));
    }
  }

  private static List<CompositeData> rows(TabularData table) {
    List<CompositeData> rows = new ArrayList<>();
    Collection<?> values = table.values();
    for (Object row : values) {
      if (row instanceof CompositeData data && data.containsKey("key")) {
        rows.add(data);
      }
    }
    return rows;
  }
}
