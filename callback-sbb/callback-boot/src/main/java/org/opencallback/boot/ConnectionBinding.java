package org.opencallback.boot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.slee.connection.SleeConnectionFactory;
import org.jboss.logging.Logger;

/** The SLEE's connection factory in JNDI, where beans look it up (JSR 240 appendix F). */
final class ConnectionBinding {

  /** For every application of the server. */
  static final String GLOBAL_NAME = "java:global/slee/SleeConnectionFactory";

  private static final List<String> NAMES =
      List.of(GLOBAL_NAME, "java:app/slee/SleeConnectionFactory");

  private static final Logger LOG = Logger.getLogger(ConnectionBinding.class);

  private final SleeConnectionFactory factory;
  private final Deque<String> bound = new ArrayDeque<>();

  ConnectionBinding(SleeConnectionFactory factory) {
    this.factory = factory;
  }

  /**
   * Binds it.
   *
   * @throws NamingException if a name is taken
   */
  @SuppressWarnings("BanJNDI") // the names are constants
  void bind() throws NamingException {
    InitialContext context = new InitialContext();
    try {
      for (String name : NAMES) {
        context.bind(name, factory);
        bound.push(name);
      }
    } finally {
      context.close();
    }
  }

  /** Takes away what was bound; what fails is logged. */
  void unbind() {
    while (!bound.isEmpty()) {
      String name = bound.pop();
      try {
        InitialContext context = new InitialContext();
        try {
          context.unbind(name);
        } finally {
          context.close();
        }
      } catch (NamingException e) {
        LOG.warnf(e, "%s could not be unbound", name);
      }
    }
  }
}
