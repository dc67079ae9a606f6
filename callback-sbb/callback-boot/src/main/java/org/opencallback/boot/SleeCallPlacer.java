package org.opencallback.boot;

import jakarta.ejb.Stateless;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.resource.ResourceException;
import javax.slee.EventTypeID;
import javax.slee.UnrecognizedActivityException;
import javax.slee.UnrecognizedEventException;
import javax.slee.connection.ExternalActivityHandle;
import javax.slee.connection.SleeConnection;
import javax.slee.connection.SleeConnectionFactory;
import org.opencallback.job.CallPlacer;
import org.opencallback.job.CallbackOrder;

/**
 * Places a callback by firing the event {@code CallbackDue} on an activity of its own, which then
 * is the call's. The SLEE delivers it when the caller's transaction commits.
 */
@Stateless
public class SleeCallPlacer implements CallPlacer {

  static final String EVENT_NAME = "org.opencallback.CallbackDue";
  static final String EVENT_VENDOR = "org.opencallback";
  static final String EVENT_VERSION = "1.0";

  @Override
  public void place(CallbackOrder order) {
    try {
      SleeConnection connection = factory().getConnection();
      try {
        EventTypeID type = connection.getEventTypeID(EVENT_NAME, EVENT_VENDOR, EVENT_VERSION);
        ExternalActivityHandle activity = connection.createActivityHandle();
        connection.fireEvent(order, type, activity, null);
      } finally {
        connection.close();
      }
    } catch (NamingException | ResourceException e) {
      throw new IllegalStateException("the SLEE is not running: job " + order.jobId(), e);
    } catch (UnrecognizedEventException | UnrecognizedActivityException e) {
      throw new IllegalStateException(
          "the callback service is not installed in the SLEE: job " + order.jobId(), e);
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
