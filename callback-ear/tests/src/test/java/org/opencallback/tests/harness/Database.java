package org.opencallback.tests.harness;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * A database that the server and the test use at the same time.
 *
 * @param driver the data source's driver, {@code h2} or {@code postgresql}
 * @param url JDBC URL, the same for both
 * @param user who both log in as
 * @param password and with what
 */
public record Database(String driver, String url, String user, String password) {

  /**
   * An H2 file in {@code directory}. H2 lets the test in through a port that whoever opens the file
   * first listens on (AUTO_SERVER). The rest of the URL is the product's own, but for
   * DB_CLOSE_ON_EXIT=FALSE, which H2 refuses together with that: so at a SIGTERM it closes the file
   * before the server is done with it, and what the server does last fails.
   */
  public static Database h2(Path directory) {
    return new Database(
        "h2",
        "jdbc:h2:file:%s/callback;WRITE_DELAY=0;RETENTION_TIME=1000;AUTO_SERVER=TRUE"
            .formatted(directory.toAbsolutePath()),
        "callback",
        "callback");
  }

  /** What the server's environment must say. */
  public Map<String, String> environment() {
    return Map.of(
        "CALLBACK_DB_DRIVER",
        driver,
        "CALLBACK_DB_URL",
        url,
        "CALLBACK_DB_USER",
        user,
        "CALLBACK_DB_PASSWORD",
        password);
  }

  /** A connection for the test, committing each statement. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }
}
