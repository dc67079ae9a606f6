package org.opencallback.licence.tool;

/** What was asked for cannot be done; the message says what was expected. */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
