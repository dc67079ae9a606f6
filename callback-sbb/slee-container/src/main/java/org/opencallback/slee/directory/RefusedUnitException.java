package org.opencallback.slee.directory;

import org.jspecify.annotations.Nullable;

/** A deployable unit could not be installed or its services not be activated; nothing is left. */
final class RefusedUnitException extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedUnitException(@Nullable String message, Exception cause) {
    super(message == null ? cause.toString() : message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
