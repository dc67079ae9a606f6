package org.opencallback.configuration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Shows the configuration by JMX while the application runs. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ConfigurationViewBean {

  private static final Logger LOG = Logger.getLogger(ConfigurationViewBean.class);

  @EJB @Nullable ConfigurationBean configuration;

  /** Through the bean's proxy, which a thread of JMX may call. */
  private record View(ConfigurationBean configuration) implements ConfigurationMXBean {

    @Override
    public String getFault() {
      return configuration.fault();
    }

    @Override
    public void read() {
      configuration.readNow();
    }
  }

  @PostConstruct
  void register() {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    try {
      server.registerMBean(new View(Objects.requireNonNull(configuration, "not injected")), name());
    } catch (JMException e) {
      LOG.warn("the configuration cannot be shown in JMX", e);
    }
  }

  @PreDestroy
  void unregister() {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    try {
      if (server.isRegistered(name())) {
        server.unregisterMBean(name());
      }
    } catch (JMException e) {
      LOG.warn("the configuration cannot be taken out of JMX", e);
    }
  }

  private static ObjectName name() throws JMException {
    return new ObjectName(ConfigurationMXBean.OBJECT_NAME);
  }
}
