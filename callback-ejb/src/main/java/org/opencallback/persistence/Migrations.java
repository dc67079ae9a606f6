package org.opencallback.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the schema of a database up to date: one history for H2 and PostgreSQL. */
public final class Migrations {

  private Migrations() {}

  /**
   * Applies what the database lacks. Safe to run on several nodes at a time.
   *
   * @return the schema's version afterwards and how many steps were taken
   * @throws org.flywaydb.core.api.FlywayException if a step fails or an applied one was changed
   */
  public static MigrateResult migrate(DataSource database) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
