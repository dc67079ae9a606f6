package org.opencallback.console;

/** What users of the console may be. */
public final class Roles {

  /** May do everything. */
  public static final String ADMINISTRATOR = "administrator";

  /** May look at everything but the users, call jobs off and have them run. */
  public static final String OPERATOR = "operator";

  /** May look at everything but the users. */
  public static final String AUDITOR = "auditor";

  private Roles() {}
}
