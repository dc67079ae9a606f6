package org.opencallback.boot;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.jboss.logging.Logger;
import org.opencallback.slee.management.SleeStatisticsMXBean;

/** The SLEE's counts in JMX, where {@code jconsole} and monitoring find them. */
final class ManagementView {

  private static final Logger LOG = Logger.getLogger(ManagementView.class);

  private ManagementView() {}

  /** Registers the view, instead of one that may be there; what fails is logged. */
  static void register(SleeStatisticsMXBean statistics) {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    try {
      ObjectName name = name();
      if (server.isRegistered(name)) {
        server.unregisterMBean(name);
      }
      server.registerMBean(new StandardMBean(statistics, SleeStatisticsMXBean.class, true), name);
    } catch (JMException e) {
      LOG.warn("the SLEE's statistics cannot be shown in JMX", e);
    }
  }

  /** Takes the view away, if it is there; what fails is logged. */
  static void unregister() {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    try {
      if (server.isRegistered(name())) {
        server.unregisterMBean(name());
      }
    } catch (JMException e) {
      LOG.warn("the SLEE's statistics cannot be taken out of JMX", e);
    }
  }

  private static ObjectName name() throws JMException {
    return new ObjectName(SleeStatisticsMXBean.OBJECT_NAME);
  }
}
