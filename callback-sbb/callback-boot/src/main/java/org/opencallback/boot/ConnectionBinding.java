package org.opencallback.boot;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.slee.connection.SleeConnectionFactory;
import org.jboss.logging.Logger;

/** The SLEE's connection factory in JNDI, where beans look it up (JSR 240 appendix F). */
final class ConnectionBinding {

  /**
   * WildFly lets an application bind in this namespace at run time, but not in {@code java:app}.
   */
  static final String NAME = "java:global/slee/SleeConnectionFactory";

  private static final Logger LOG = Logger.getLogger(ConnectionBinding.class);

  private ConnectionBinding() {}

  /**
   * Binds it.
   *
   * @throws NamingException if the name is taken
   */
  @SuppressWarnings("BanJNDI") // the name is a constant
  static void bind(SleeConnectionFactory factory) throws NamingException {
    InitialContext context = new InitialContext();
    try {
      context.bind(NAME, factory);
    } finally {
      context.close();
    }
  }

  /** Takes it away; what fails is logged. */
  static void unbind() {
    try {
      InitialContext context = new InitialContext();
      try {
        context.unbind(NAME);
      } finally {
        context.close();
      }
    } catch (NamingException e) {
      LOG.warnf(e, "%s could not be unbound", NAME);
    }
  }
}
