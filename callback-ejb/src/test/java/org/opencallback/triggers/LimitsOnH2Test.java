package org.opencallback.triggers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.opencallback.testing.TestDatabase;

class LimitsOnH2Test implements LimitsContract {

  private static TestDatabase database;

  @BeforeAll
  static void open() {
    database = TestDatabase.h2();
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
