package org.opencallback.boot;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.transaction.TransactionManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javax.management.JMException;
import javax.naming.NamingException;
import javax.slee.management.DeploymentException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.opencallback.slee.SleeConfiguration;
import org.opencallback.slee.SleeContainer;
import org.opencallback.slee.jmx.ManagementBeans;
import org.opencallback.slee.profile.FileProfileStore;

/**
 * The SLEE of this application: it starts and stops with it.
 *
 * <p>When it cannot start, the deployment fails with the reason; what {@link StartCheck} can find
 * out has been found out before.
 */
@Singleton
@Startup
// ConfigurationBean waits for the migrated database. The others are what calls in progress need to
// be released and recorded: they are stopped after this bean.
// DEVIATION: Jakarta Enterprise Beans §4.8.1 means singletons; WildFly takes every kind of bean.
@DependsOn({
  "callback-ejb.jar#ConfigurationBean",
  "callback-ejb.jar#CallbackJobsBean",
  "callback-ejb.jar#JobWorkBean",
  "callback-ejb.jar#JobTimersBean",
  "callback-ejb.jar#TriggersBean",
  "callback-ejb.jar#DestinationsBean",
  "callback-ejb.jar#LiveCallsBean",
  "callback-ejb.jar#TrunkLinesBean"
})
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SleeServer {

  private static final Logger LOG = Logger.getLogger(SleeServer.class);

  @Resource(lookup = "java:jboss/TransactionManager")
  private @Nullable TransactionManager transactionManager;

  @Resource private @Nullable ManagedThreadFactory laneThreads;
  @Resource private @Nullable ManagedExecutorService executor;

  private @Nullable SleeContainer slee;
  private @Nullable UnitWatch units;
  private @Nullable ManagementBeans management;

  /** Starts it, and binds what beans need to fire events into it. */
  @PostConstruct
  void start() {
    BootConfiguration configuration = BootConfiguration.read(Settings.ofProcess());
    Path directory = UnitWatch.directory(Settings.ofProcess());
    SleeContainer container = container(configuration);
    new StartUp(container, configuration)
        .run(DeployableUnits.carriedBy(SleeServer.class.getClassLoader()));
    try {
      ConnectionBinding.bind(container.connectionFactory());
    } catch (NamingException e) {
      container.shutdown();
      throw new StartUpException("bind " + ConnectionBinding.NAME, e);
    }
    slee = container;
    boolean complete = false;
    try {
      ManagementView.register(container.statistics());
      management = management(container, requireInjected(executor));
      units = UnitWatch.start(container, directory, requireInjected(laneThreads));
      complete = true;
    } finally {
      if (!complete) {
        stop(); // the server does not: a bean that does not start is not destroyed either
      }
    }
    tellWhere(configuration);
  }

  private static void tellWhere(BootConfiguration configuration) {
    LOG.infof(
        "SIP on %s:%d/%s%s, media on %s ports %d-%d",
        configuration.sip().address(),
        configuration.sip().port(),
        String.join(",", configuration.sip().transports()),
        configuration.tls().map(tls -> " and %d/TLS".formatted(tls.port())).orElse(""),
        configuration.media().address(),
        configuration.media().lowestPort(),
        configuration.media().highestPort());
  }

  /** Undoes all of {@link #start}. */
  @PreDestroy
  void stop() {
    if (units != null) {
      units.close();
      units = null;
    }
    if (management != null) {
      management.close();
      management = null;
    }
    if (slee != null) {
      ConnectionBinding.unbind();
      ManagementView.unregister();
      slee.shutdown();
      slee = null;
    }
  }

  private SleeContainer container(BootConfiguration configuration) {
    WildFlyPlatform platform =
        new WildFlyPlatform(
            requireInjected(transactionManager),
            requireInjected(laneThreads),
            requireInjected(executor),
            new WildFlyNaming(),
            SleeServer.class.getClassLoader());
    try {
      return new SleeContainer(
          platform,
          SleeConfiguration.defaults(workDirectory())
              .withLanes(configuration.lanes())
              .withProfiles(new FileProfileStore(profileDirectory())));
    } catch (DeploymentException e) {
      throw new StartUpException("create the SLEE", e);
    }
  }

  /** Shows the MBeans of JSR 240; without them the exchange works all the same. */
  private static ManagementBeans management(SleeContainer container, Executor executor) {
    ManagementBeans beans =
        new ManagementBeans(container, ManagementFactory.getPlatformMBeanServer(), executor);
    try {
      beans.register();
    } catch (JMException e) {
      LOG.warn("the SLEE cannot be managed by JMX", e);
    }
    return beans;
  }

  private static <T> T requireInjected(@Nullable T resource) {
    if (resource == null) {
      throw new IllegalStateException("the server has injected nothing");
    }
    return resource;
  }

  /** Where the profile tables of services are kept. */
  private static Path profileDirectory() {
    return Path.of(
        System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir")),
        "profile-tables");
  }

  /** The server's own directory for what need not survive it, which it empties at start. */
  private static Path workDirectory() {
    String temporary =
        System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir"));
    try {
      return Files.createDirectories(Path.of(temporary, "slee"));
    } catch (IOException e) {
      throw new UncheckedIOException("no place to unpack deployable units in: " + temporary, e);
    }
  }
}
