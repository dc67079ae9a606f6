package org.opencallback.start;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.secrets.Passwords;

/** Creates the first administrator, and the demo directory where the environment asks for it. */
@Singleton
@Startup
@DependsOn({"MigrationBean", "ConfigurationBean"})
public class FirstStartBean {

  private static final Logger LOG = Logger.getLogger(FirstStartBean.class);
  private static final String DEMO_VARIABLE = "CALLBACK_DEMO";

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @EJB ConfigurationBean configuration;

  @PostConstruct
  void start() {
    FirstStart first = new FirstStart(em);
    Optional<char[]> password = first.createAdministrator(Passwords.random(new SecureRandom()));
    password.ifPresent(FirstStartBean::announce);
    if ("true".equalsIgnoreCase(System.getenv(DEMO_VARIABLE)) && first.createDemoDirectory()) {
      configuration.changed();
      LOG.info("the demo directory has been created: extension 101, mobile +48601000001");
    }
  }

  private static void announce(char[] password) {
    LOG.warn("+------------------------------------------------------------------+");
    LOG.warn("|  First start: the console's administrator has been created.      |");
    LOG.warn("|  user      admin                                                 |");
    LOG.warnf("|  password  %-54s|", new String(password));
    LOG.warn("|  It is shown only this once. Change it in the console.           |");
    LOG.warn("+------------------------------------------------------------------+");
  }
}
