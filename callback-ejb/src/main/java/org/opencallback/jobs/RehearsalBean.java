package org.opencallback.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/**
 * Goes once through what the database is asked for a callback, while the application starts: the
 * first callback would otherwise be late by the time in which classes are loaded and queries are
 * compiled.
 */
@Singleton
@Startup
@DependsOn({"MigrationBean", "ConfigurationBean"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RehearsalBean {

  @EJB JobWorkBean work;

  @PostConstruct
  void rehearse() {
    work.rehearse();
  }
}
