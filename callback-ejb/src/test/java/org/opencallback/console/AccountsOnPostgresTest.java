package org.opencallback.console;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.opencallback.testing.TestDatabase;

class AccountsOnPostgresTest implements AccountsContract {

  private static TestDatabase database;

  @BeforeAll
  static void open() {
    database = TestDatabase.postgres();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Override
  public TestDatabase database() {
    return database;
  }
}
