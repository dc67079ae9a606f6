package org.opencallback.boot;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.resource.ResourceException;
import javax.slee.EventTypeID;
import javax.slee.UnrecognizedActivityException;
import javax.slee.UnrecognizedEventException;
import javax.slee.connection.ExternalActivityHandle;
import javax.slee.connection.SleeConnection;
import javax.slee.connection.SleeConnectionFactory;

/**
 * Fires events of the callback service into the SLEE (JSR 240 appendix F). The SLEE delivers them
 * when the caller's transaction commits.
 */
final class SleeEvents {

  private static final String VENDOR = "org.opencallback";
  private static final String VERSION = "1.0";

  private SleeEvents() {}

  /** Work with a connection to the SLEE. */
  private interface Work<T> {
    T with(SleeConnection connection)
        throws ResourceException, UnrecognizedEventException, UnrecognizedActivityException;
  }

  /**
   * Fires an event on a new activity.
   *
   * @param name of the event type
   * @param what for the message of an exception, such as {@code job 7}
   * @return the activity
   * @throws IllegalStateException if the SLEE or the service is not running
   */
  static ExternalActivityHandle fire(String name, Object event, String what) {
    try {
      return connected(
          what,
          connection -> {
            ExternalActivityHandle activity = connection.createActivityHandle();
            connection.fireEvent(event, type(connection, name), activity, null);
            return activity;
          });
    } catch (UnrecognizedActivityException e) {
      throw new IllegalStateException("the SLEE does not know its own activity: " + what, e);
    }
  }

  /**
   * Fires an event on an activity that is there already.
   *
   * @return false when it has ended
   * @throws IllegalStateException if the SLEE or the service is not running
   */
  static boolean fireOn(ExternalActivityHandle activity, String name, Object event, String what) {
    try {
      return connected(
          what,
          connection -> {
            connection.fireEvent(event, type(connection, name), activity, null);
            return true;
          });
    } catch (UnrecognizedActivityException e) {
      return false;
    }
  }

  private static EventTypeID type(SleeConnection connection, String name)
      throws ResourceException, UnrecognizedEventException {
    return connection.getEventTypeID(name, VENDOR, VERSION);
  }

  private static <T> T connected(String what, Work<T> work) throws UnrecognizedActivityException {
    try {
      SleeConnection connection = factory().getConnection();
      try {
        return work.with(connection);
      } finally {
        connection.close();
      }
    } catch (NamingException | ResourceException e) {
      throw new IllegalStateException("the SLEE is not running: " + what, e);
    } catch (UnrecognizedEventException e) {
      throw new IllegalStateException(
          "the callback service is not installed in the SLEE: " + what, e);
    }
  }

  @SuppressWarnings("BanJNDI") // the name is a constant
  private static SleeConnectionFactory factory() throws NamingException {
    InitialContext context = new InitialContext();
    try {
      return (SleeConnectionFactory) context.lookup(ConnectionBinding.NAME);
    } finally {
      context.close();
    }
  }
}
