package org.opencallback.web.pages;

import org.opencallback.web.Access;

/** A user with one role. */
final class Somebody extends Access {

  private final String role;

  Somebody(String role) {
    this.role = role;
  }

  @Override
  public String getUser() {
    return "somebody";
  }

  @Override
  public boolean isConfigure() {
    return role.equals(ADMINISTRATOR);
  }

  @Override
  public boolean isOperate() {
    return isConfigure() || role.equals(OPERATOR);
  }
}
