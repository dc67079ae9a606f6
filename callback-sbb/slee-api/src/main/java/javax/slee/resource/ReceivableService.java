package javax.slee.resource;

import javax.slee.EventTypeID;
import javax.slee.ServiceID;

/**
 * A service and the events it receives, for resource adaptors that fire only what somebody wants
 * (JSR 240 §15).
 */
public interface ReceivableService {

  ServiceID getService();

  /**
   * The event types, out of those of the resource adaptor's types, that the service's SBBs receive.
   */
  ReceivableEvent[] getReceivableEvents();

  /** Whether the other object describes the same service. */
  @Override
  boolean equals(Object other);

  /** An event type that a service receives. */
  interface ReceivableEvent {

    EventTypeID getEventType();

    /**
     * What the SBB's descriptor asks of the resource adaptor for this event type, in words of the
     * resource adaptor type; null if nothing.
     */
    String getResourceOption();

    /** Whether the event type is an initial event of the service. */
    boolean isInitialEvent();
  }
}
