package org.opencallback.testing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Runs a contract on a real PostgreSQL, with a database of its own for each test class. */
public abstract class OnPostgres {

  private static TestDatabase database;

  @BeforeAll
  static void open() {
    database = TestDatabase.postgres();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  /** The database of the contract. */
  public TestDatabase database() {
    return database;
  }
}
