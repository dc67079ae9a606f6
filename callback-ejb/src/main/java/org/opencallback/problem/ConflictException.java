package org.opencallback.problem;

/**
 * A change that was right in itself, but no longer fits what is there: somebody else was faster.
 * Who looks again may succeed (RFC 9110 §15.5.10).
 */
public final class ConflictException extends RefusedException {

  private static final long serialVersionUID = 1L;

  public ConflictException(String field, String message) {
    super(field, message);
  }
}
