package org.opencallback.network.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Looks into the server's JVM: its heap, and the counters that the exchange publishes by JMX. */
final class ServerProbe implements AutoCloseable {

  private static final String COUNTERS = "org.opencallback*:*";

  private final JMXConnector connector;
  private final MBeanServerConnection server;

  private ServerProbe(JMXConnector connector) throws IOException {
    this.connector = connector;
    this.server = connector.getMBeanServerConnection();
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
        return new ServerProbe(JMXConnectorFactory.connect(new JMXServiceURL(address)));
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
      } else if (value instanceof Map<?, ?> map) {
        map.forEach(
            (entry, count) -> {
              if (count instanceof Number number) {
                counters.put(key + "[" + entry + "]", number.longValue());
              }
            });
      }
    } catch (JMException e) {
      counters.put(name + " " + attribute + " (unreadable)", -1L);
    }
  }

  @Override
  public void close() {
    try {
      connector.close();
    } catch (IOException e) {
      // The server may be gone by now, which the figures show in any case.
      System.err.println("the server's JVM is gone: " + e.getMessage());
    }
  }
}
