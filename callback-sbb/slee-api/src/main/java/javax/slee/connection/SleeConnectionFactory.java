package javax.slee.connection;

import javax.resource.ResourceException;

/**
 * Where Java EE components get their connections to the SLEE, found in JNDI (JSR 240, appendix F).
 */
public interface SleeConnectionFactory {

  /**
   * Opens a connection.
   *
   * @throws ResourceException if the SLEE cannot do it
   */
  SleeConnection getConnection() throws ResourceException;
}
