package org.opencallback.tests.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/** A table of PostgreSQL whose disk is slow until it is closed: each new row takes its time. */
public final class SlowTable implements AutoCloseable {

  private final Database database;
  private final String table;

  private SlowTable(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  static SlowTable of(Database database, String table, Duration each) {
    SlowTable slow = new SlowTable(database, table);
    slow.execute(
        """
        create function slow_row() returns trigger language plpgsql as
          'begin perform pg_sleep(%s); return new; end'"""
            .formatted(String.format(Locale.ROOT, "%.3f", each.toMillis() / 1000.0)));
    slow.execute(
        "create trigger slow_row before insert on %s for each row execute function slow_row()"
            .formatted(table));
    return slow;
  }

  private void execute(String sql) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    execute("drop trigger slow_row on " + table);
    execute("drop function slow_row()");
  }
}
