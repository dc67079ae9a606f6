package org.opencallback.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** One PostgreSQL server for all tests of this run, started when it is needed first. */
final class RealPostgres {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private static EmbeddedPostgres server;

  private RealPostgres() {}

  static synchronized DataSource freshDatabase() {
    try {
      if (server == null) {
        server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start();
      }
      String name = "callback" + COUNT.incrementAndGet();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return pool(name);
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("PostgreSQL for the tests cannot be started", e);
    }
  }

  /** Connections are kept: PostgreSQL starts a process for each. */
  private static DataSource pool(String database) {
    PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
    source.setServerNames(new String[] {"localhost"});
    source.setPortNumbers(new int[] {server.getPort()});
    source.setDatabaseName(database);
    source.setUser("postgres");
    JdbcConnectionPool pool = JdbcConnectionPool.create(source);
    pool.setMaxConnections(20);
    return pool;
  }
}
