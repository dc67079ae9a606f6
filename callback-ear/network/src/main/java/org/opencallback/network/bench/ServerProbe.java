package org.opencallback.network.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Looks into the server's JVM: its heap, and the counters that the exchange publishes by JMX. */
final class ServerProbe implements AutoCloseable {

  private static final String COUNTERS = "org.opencallback*:*";

  private final Closeable connection;
  private final MBeanServerConnection server;

  ServerProbe(MBeanServerConnection server, Closeable connection) {
    this.server = server;
    this.connection = connection;
  }

  /**
   * Attaches to the server's process, which has to be of the same user.
   *
   * @throws IllegalArgumentException if it cannot be attached to
   */
  @SuppressWarnings("BanJNDI") // the address is that of the JVM that was just attached to
  static ServerProbe attach(long pid) {
    try {
      VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
      try {
        String address = machine.startLocalManagementAgent();
        JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address));
        return new ServerProbe(connector.getMBeanServerConnection(), connector);
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException | IOException e) {
      throw new IllegalArgumentException(
          "--pid: process %d is no JVM that can be looked into: %s".formatted(pid, e.getMessage()),
          e);
    }
  }

  /** Octets of heap in use after a full collection. */
  long heapAfterCollection() {
    try {
      ObjectName memory = new ObjectName(ManagementFactory.MEMORY_MXBEAN_NAME);
      // Twice: what the first one finalizes or clears goes with the second.
      server.invoke(memory, "gc", new Object[0], new String[0]);
      server.invoke(memory, "gc", new Object[0], new String[0]);
      CompositeData usage = (CompositeData) server.getAttribute(memory, "HeapMemoryUsage");
      return (Long) usage.get("used");
    } catch (JMException | IOException e) {
      throw new IllegalStateException("the server's heap cannot be read", e);
    }
  }

  /** Live threads of the server. */
  long threads() {
    try {
      ObjectName threading = new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME);
      return (Integer) server.getAttribute(threading, "ThreadCount");
    } catch (JMException | IOException e) {
      throw new IllegalStateException("the server's threads cannot be counted", e);
    }
  }

  /** All numbers that the exchange publishes: bean and attribute, value. */
  Map<String, Long> counters() {
    Map<String, Long> counters = new TreeMap<>();
    try {
      for (ObjectName name : server.queryNames(new ObjectName(COUNTERS), null)) {
        for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
          read(name, attribute.getName(), counters);
        }
      }
    } catch (JMException | IOException e) {
      throw new IllegalStateException("the server's counters cannot be read", e);
    }
    return counters;
  }

  private void read(ObjectName name, String attribute, Map<String, Long> counters)
      throws IOException {
    try {
      String key = name.getKeyPropertyListString() + " " + attribute;
      Object value = server.getAttribute(name, attribute);
      if (value instanceof Number number) {
        counters.put(key, number.longValue());
      } else if (value instanceof TabularData table) {
        rows(key, table, counters);
      } else if (value instanceof Number[] numbers) {
        counters.put(key, Stream.of(numbers).mapToLong(Number::longValue).sum());
      }
    } catch (JMException e) {
      counters.put(name + " " + attribute + " (unreadable)", -1L);
    }
  }

  /** A map of an MXBean comes as a table of keys and values. */
  private static void rows(String key, TabularData table, Map<String, Long> counters) {
    for (Object row : table.values()) {
      boolean entry =
          row instanceof CompositeData data && data.containsKey("key") && data.containsKey("value");
      if (entry && ((CompositeData) row).get("value") instanceof Number number) {
        counters.put(key + "[" + ((CompositeData) row).get("key") + "]", number.longValue());
      }
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (IOException e) {
      // The server may be gone by now, which the figures show in any case.
      System.err.println("the server's JVM is gone: " + e.getMessage());
    }
  }
}
