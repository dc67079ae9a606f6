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

  /**
   * Takes it away, unless the server has done so: WildFly releases what an application has bound
   * while it undeploys it, and may be sooner. One that stayed would be refused at the next start.
   */
  static void unbind() {
    try {
      InitialContext context = new InitialContext();
      try {
        context.unbind(NAME);
      } finally {
        context.close();
      }
    } catch (NamingException e) {
      LOG.debugf(e, "%s is not bound any more", NAME);
    }
  }
}
