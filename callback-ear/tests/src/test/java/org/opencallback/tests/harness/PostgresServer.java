package org.opencallback.tests.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.opencallback.network.FreePorts;

/** A real PostgreSQL of the tests' own, from binaries of Maven Central. */
public final class PostgresServer implements AutoCloseable {

  private static final String ROLE = "callback";

  private static final Duration START = Duration.ofMinutes(1);

  private final EmbeddedPostgres postgres;

  private PostgresServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * Starts it on a free port. It refuses to run as root, and is then started in a user namespace of
   * its own ({@code unshare -U}).
   *
   * @throws UncheckedIOException if it does not start
   */
  public static PostgresServer start() {
    return start(EmbeddedPostgres.builder());
  }

  /** Starts one that writes to the disk what it commits, as in production; the others do not. */
  public static PostgresServer startDurable() {
    return start(
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on"));
  }

  private static PostgresServer start(EmbeddedPostgres.Builder builder) {
    try {
      return new PostgresServer(builder.setPort(FreePorts.one()).setPGStartupWait(START).start());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "PostgreSQL did not start (as root it needs 'unshare -U' to be permitted)", e);
    }
  }

  /** Creates an empty database. */
  public Database create(String name) {
    String url = "jdbc:postgresql://127.0.0.1:%d/".formatted(postgres.getPort());
    try (Connection connection = DriverManager.getConnection(url + "postgres", "postgres", "");
        Statement statement = connection.createStatement()) {
      statement.execute("create role %s_%s login password 'secret'".formatted(ROLE, name));
      statement.execute("create database %s owner %s_%s".formatted(name, ROLE, name));
    } catch (SQLException e) {
      throw new IllegalStateException("database " + name + " could not be created", e);
    }
    return new Database("postgresql", url + name, ROLE + "_" + name, "secret");
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
