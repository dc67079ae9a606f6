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
 * Fires events of the callback service into the SLEE (JSR 240 appendix F), each on an activity of
 * its own. The SLEE delivers them when the caller's transaction commits.
 */
final class SleeEvents {

  private static final String VENDOR = "org.opencallback";
  private static final String VERSION = "1.0";

  private SleeEvents() {}

  /**
   * Fires an event.
   *
   * @param name of the event type
   * @param what for the message of an exception, such as {@code job 7}
   * @throws IllegalStateException if the SLEE or the service is not running
   */
  static void fire(String name, Object event, String what) {
    try {
      SleeConnection connection = factory().getConnection();
      try {
        EventTypeID type = connection.getEventTypeID(name, VENDOR, VERSION);
        ExternalActivityHandle activity = connection.createActivityHandle();
        connection.fireEvent(event, type, activity, null);
      } finally {
        connection.close();
      }
    } catch (NamingException | ResourceException e) {
      throw new IllegalStateException("the SLEE is not running: " + what, e);
    } catch (UnrecognizedEventException | UnrecognizedActivityException e) {
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
