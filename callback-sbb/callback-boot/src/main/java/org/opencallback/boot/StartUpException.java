package org.opencallback.boot;

/** A step of the start that failed; nothing of the SLEE runs after it. */
final class StartUpException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StartUpException(String step, Exception cause) {
    super("could not %s: %s".formatted(step, cause.getMessage()), cause);
  }
}
