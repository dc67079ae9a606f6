package org.opencallback.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.opencallback.persistence.Migrations;

/** An empty, migrated database of one test class, with the project's own persistence unit. */
public final class TestDatabase implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final DataSource source;
  private final EntityManagerFactory factory;

  private TestDatabase(DataSource source) {
    this.source = source;
    Migrations.migrate(source);
    Map<String, Object> properties = new HashMap<>();
    properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    properties.put("jakarta.persistence.nonJtaDataSource", source);
    properties.put("jakarta.persistence.jtaDataSource", "");
    properties.put("eclipselink.weaving", "false");
    properties.put("eclipselink.logging.level", "OFF");
    // a unit of its own for each database, else EclipseLink reuses the first one's session
    properties.put("eclipselink.session-name", "callback-" + COUNT.incrementAndGet());
    this.factory = Persistence.createEntityManagerFactory("callback", properties);
  }

  /** H2 in memory. */
  public static TestDatabase h2() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:callback" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    return new TestDatabase(source);
  }

  /** A real PostgreSQL. */
  public static TestDatabase postgres() {
    return new TestDatabase(RealPostgres.freshDatabase());
  }

  /** The same database as another node sees it: with an entity manager factory of its own. */
  public TestDatabase otherNode() {
    return new TestDatabase(source);
  }

  public DataSource source() {
    return source;
  }

  /** Does something in a transaction; rolls back when it throws. */
  public <T> T inTransaction(Function<EntityManager, T> work) {
    EntityManager em = factory.createEntityManager();
    try {
      em.getTransaction().begin();
      T result = work.apply(em);
      em.getTransaction().commit();
      return result;
    } finally {
      if (em.getTransaction().isActive()) {
        em.getTransaction().rollback();
      }
      em.close();
    }
  }

  /** Does something in a transaction; rolls back when it throws. */
  public void run(Consumer<EntityManager> work) {
    inTransaction(
        em -> {
          work.accept(em);
          return null;
        });
  }

  /** An entity manager for the caller to close. */
  public EntityManager entityManager() {
    return factory.createEntityManager();
  }

  /** Writes straight into the tables, as an operator with a database client does. */
  public void sql(String... statements) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** Whether somebody else's change waits for a lock. */
  public boolean isSomebodyWaiting() {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet waiting = statement.executeQuery(waiting(connection))) {
      return waiting.next();
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** H2 does not say who waits for a unique key, but which changes are not done yet. */
  private static String waiting(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("H2")
        ? "select 1 from information_schema.sessions where session_id <> session_id()"
            + " and regexp_like(executing_statement, '^(insert|update)|for update', 'i')"
        : "select 1 from pg_stat_activity"
            + " where datname = current_database() and wait_event_type = 'Lock'";
  }

  @Override
  public void close() {
    factory.close();
  }
}
