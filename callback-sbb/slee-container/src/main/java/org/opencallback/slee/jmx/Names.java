package org.opencallback.slee.jmx;

import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** Object names that are constants. */
final class Names {

  private Names() {}

  static ObjectName of(String name) {
    try {
      return new ObjectName(name);
    } catch (MalformedObjectNameException e) {
      throw new IllegalArgumentException(name, e);
    }
  }
}
