package javax.slee.connection;

import javax.resource.ResourceException;
import javax.slee.Address;
import javax.slee.EventTypeID;
import javax.slee.UnrecognizedActivityException;
import javax.slee.UnrecognizedEventException;

/**
 * A way for Java EE components to fire events into the SLEE (JSR 240, appendix F).
 *
 * <p>If the calling thread has a transaction, what it does through the connection takes effect when
 * that commits. Every method but {@link #close} throws an {@link IllegalStateException} on a closed
 * connection.
 */
public interface SleeConnection {

  /**
   * Makes a handle for a null activity, which begins with the first event fired on it and ends when
   * no SBB entity is attached to it any more.
   *
   * @throws ResourceException if the SLEE cannot do it
   */
  ExternalActivityHandle createActivityHandle() throws ResourceException;

  /**
   * Finds an event type.
   *
   * @throws UnrecognizedEventException if it is not installed
   * @throws ResourceException if the SLEE cannot do it
   */
  EventTypeID getEventTypeID(String name, String vendor, String version)
      throws UnrecognizedEventException, ResourceException;

  /**
   * Fires an event.
   *
   * @param event an object of the class that the event type declares
   * @param address may be null
   * @throws NullPointerException if {@code event}, {@code eventType} or {@code activityHandle} is
   *     null
   * @throws UnrecognizedActivityException if the handle is not one of this SLEE
   * @throws UnrecognizedEventException if the event type is not installed
   * @throws ResourceException if the SLEE cannot do it
   */
  void fireEvent(
      Object event, EventTypeID eventType, ExternalActivityHandle activityHandle, Address address)
      throws NullPointerException,
          UnrecognizedActivityException,
          UnrecognizedEventException,
          ResourceException;

  /**
   * Gives the connection back; its activity handles stay usable with other connections.
   *
   * @throws ResourceException if the SLEE cannot do it
   */
  void close() throws ResourceException;
}
