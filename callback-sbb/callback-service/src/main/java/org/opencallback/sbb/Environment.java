package org.opencallback.sbb;

import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** What an SBB finds in its {@code java:comp/env} (JSR 240 §6.13). */
final class Environment {

  private final String sbb;

  /** The environment of the SBB that is being called. */
  Environment(String sbb) {
    this.sbb = sbb;
  }

  /**
   * Looks something up.
   *
   * @param name relative to {@code java:comp/env}
   * @throws IllegalStateException if it is not there: the deployment is wrong
   */
  @SuppressWarnings("BanJNDI") // the names are constants of ours
  <T> T find(Class<T> type, String name) {
    try {
      Context env = (Context) new InitialContext().lookup("java:comp/env");
      return type.cast(env.lookup(name));
    } catch (NamingException | ClassCastException e) {
      throw new IllegalStateException(
          "%s: java:comp/env/%s, expected a %s; see sbb-jar.xml and the links of the RA entities"
              .formatted(sbb, name, type.getName()),
          e);
    }
  }
}
