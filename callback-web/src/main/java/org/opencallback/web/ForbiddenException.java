package org.opencallback.web;

/** A user has asked for an action that needs another role. */
public class ForbiddenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ForbiddenException(String user, String role) {
    super("user %s does not have the role %s that this action needs".formatted(user, role));
  }
}
