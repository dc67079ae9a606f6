package org.opencallback.slee.naming;

import javax.naming.Context;

/**
 * Makes {@code new InitialContext().lookup("java:comp/env")} on the calling thread find the
 * environment of the SBB that is about to run (JSR 240 §6.13).
 *
 * <p>Both methods are called once for every delivery of an event, so they must be cheap. Calls nest
 * and are strictly paired.
 */
public interface NamingEnvironment {

  /** A platform without JNDI: SBBs can look nothing up. */
  NamingEnvironment NONE =
      new NamingEnvironment() {
        @Override
        public void enter(Context component) {}

        @Override
        public void leave() {}
      };

  /**
   * Makes a component's naming context current.
   *
   * @param component what {@code java:comp} has to stand for; read-only; its only entry is {@code
   *     env}
   */
  void enter(Context component);

  /** Makes current again what was so before the last {@link #enter}. */
  void leave();
}
