package org.opencallback.slee.naming;

import javax.naming.NamingException;

/** Something bound in a component's naming context whose value is found at every lookup. */
@FunctionalInterface
public interface Entry {

  /**
   * Finds the value.
   *
   * @throws NamingException if there is none; the message says what to do about it
   */
  Object value() throws NamingException;
}
