package org.opencallback.tests.harness;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** A server's MBeans, by attaching to its JVM as {@code jconsole} does. */
final class Jmx implements AutoCloseable {

  private final JMXConnector connector;
  private final MBeanServerConnection beans;

  private Jmx(JMXConnector connector) throws IOException {
    this.connector = connector;
    this.beans = connector.getMBeanServerConnection();
  }

  @SuppressWarnings("BanJNDI") // the peer is the server that this test has started
  static Jmx of(CallbackServer server) {
    try {
      VirtualMachine jvm = VirtualMachine.attach(Long.toString(server.pid()));
      try {
        return new Jmx(
            JMXConnectorFactory.connect(new JMXServiceURL(jvm.startLocalManagementAgent())));
      } finally {
        jvm.detach();
      }
    } catch (AttachNotSupportedException e) {
      throw new IllegalStateException("the server's JVM cannot be attached to", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  MBeanServerConnection beans() {
    return beans;
  }

  /** Invokes an operation whose parameters are ints. */
  Object invoke(String bean, String operation, int... parameters) {
    Object[] values = new Object[parameters.length];
    String[] types = new String[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      values[i] = parameters[i];
      types[i] = int.class.getName();
    }
    try {
      return beans.invoke(new ObjectName(bean), operation, values, types);
    } catch (JMException e) {
      throw new IllegalStateException(bean + " " + operation, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      connector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
