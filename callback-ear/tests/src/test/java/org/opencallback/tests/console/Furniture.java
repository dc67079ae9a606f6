package org.opencallback.tests.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.opencallback.tests.harness.Directory;

/**
 * What an office has that has used the exchange for a while: rows of every table ({@code
 * furnished.sql}), so that the pages are looked at as people will see them.
 */
final class Furniture implements AutoCloseable {

  /** Tables that it stands in, those that refer to others first. */
  private static final List<String> TABLES =
      List.of(
          "console_user",
          "api_token",
          "audit_entry",
          "alert",
          "trigger_refusal",
          "call_detail_record",
          "callback_request",
          "stay",
          "tariff",
          "tariff_zone",
          "callback_limit",
          "access_number",
          "mobile_phone",
          "extension",
          "route",
          "trunk",
          "class_of_service");

  private final Directory directory;

  private Furniture(Directory directory) {
    this.directory = directory;
  }

  /** Puts the rows in; closing takes them out. */
  static Furniture of(Directory directory) {
    Furniture furniture = new Furniture(directory);
    furniture.close(); // what a test that was ended by force has left
    String now = Long.toString(System.currentTimeMillis());
    for (String statement : script().split(";\n", -1)) {
      if (!statement.isBlank()) {
        directory.execute(statement.replace(":now", now));
      }
    }
    directory.settle();
    return furniture;
  }

  private static String script() {
    try (InputStream file = Furniture.class.getResourceAsStream("/console/furnished.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    for (String table : TABLES) {
      directory.execute("delete from " + table + " where id between 18001 and 18099");
    }
  }
}
