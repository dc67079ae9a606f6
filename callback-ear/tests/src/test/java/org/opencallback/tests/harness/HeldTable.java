package org.opencallback.tests.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * A table of PostgreSQL that everybody may read and nobody may write until it is closed: those who
 * write meet there.
 */
public final class HeldTable implements AutoCloseable {

  private static final Duration SOON = Duration.ofSeconds(15);

  private final Connection connection;
  private final String table;

  private HeldTable(Connection connection, String table) {
    this.connection = connection;
    this.table = table;
  }

  static HeldTable of(Database database, String table) {
    try {
      Connection connection = database.connect();
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("lock table %s in share mode".formatted(table));
      }
      return new HeldTable(connection, table);
    } catch (SQLException e) {
      throw new IllegalStateException(table, e);
    }
  }

  /** Waits until so many want to write, at least. */
  public void awaitWriters(int writers) {
    Awaitility.await(writers + " writers of " + table)
        .atMost(SOON)
        .until(() -> waiting() >= writers);
  }

  private int waiting() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(*) from pg_locks where not granted and relation = cast(? as regclass)")) {
      statement.setString(1, table);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getInt(1);
      }
    }
  }

  /** Lets them write. */
  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(table, e);
    }
  }
}
