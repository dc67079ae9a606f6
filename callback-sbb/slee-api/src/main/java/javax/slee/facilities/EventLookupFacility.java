package javax.slee.facilities;

import javax.slee.EventTypeID;
import javax.slee.UnrecognizedEventException;
import javax.slee.resource.FireableEventType;

public interface EventLookupFacility {
  FireableEventType getFireableEventType(EventTypeID eventTypeID)
      throws NullPointerException, UnrecognizedEventException, FacilityException;
}
