package org.opencallback.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.api.output.MigrateResult;
import org.jboss.logging.Logger;

/** Brings the schema up to date before anything else of the application starts. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class MigrationBean {

  private static final Logger LOG = Logger.getLogger(MigrationBean.class);

  @Resource(lookup = "java:jboss/datasources/CallbackDS")
  DataSource database;

  @PostConstruct
  void migrate() {
    MigrateResult result = Migrations.migrate(database);
    LOG.infof(
        "the database's schema is at version %s (%d steps applied)",
        result.targetSchemaVersion == null
            ? result.initialSchemaVersion
            : result.targetSchemaVersion,
        result.migrationsExecuted);
  }
}
