package javax.slee.facilities;

import javax.slee.EventTypeID;
import javax.slee.UnrecognizedEventException;
import javax.slee.resource.FireableEventType;

/** Tells a resource adaptor how to fire an event type (JSR 240 §13). */
public interface EventLookupFacility {

  /**
   * Finds an event type.
   *
   * @throws NullPointerException if {@code eventType} is null
   * @throws UnrecognizedEventException if it is not installed, or not one that the resource adaptor
   *     may fire
   */
  FireableEventType getFireableEventType(EventTypeID eventType)
      throws NullPointerException, UnrecognizedEventException, FacilityException;
}
