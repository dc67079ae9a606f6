package org.opencallback.slee.testing;

import javax.slee.resource.ActivityHandle;

/** A handle of the test adaptor; equal by name, so that identity is something to check. */
public final class TestHandle implements ActivityHandle {

  private final String name;

  public TestHandle(String name) {
    this.name = name;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TestHandle that && that.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
