package org.opencallback.media.embedded;

import javax.slee.EventTypeID;
import javax.slee.UnrecognizedEventException;
import javax.slee.facilities.EventLookupFacility;
import javax.slee.resource.FireableEventType;

/** The event types of the media resource adaptor type, as {@code event-jar.xml} declares them. */
final class MediaEventTypes {

  private static final String VENDOR = "org.opencallback";
  private static final String VERSION = "1.0";

  private MediaEventTypes() {}

  static FireableEventType digit(EventLookupFacility facility) {
    return find(facility, "org.opencallback.media.Digit");
  }

  static FireableEventType timeout(EventLookupFacility facility) {
    return find(facility, "org.opencallback.media.MediaTimeout");
  }

  private static FireableEventType find(EventLookupFacility facility, String name) {
    EventTypeID id = new EventTypeID(name, VENDOR, VERSION);
    try {
      return facility.getFireableEventType(id);
    } catch (UnrecognizedEventException e) {
      throw new IllegalStateException(
          "event type " + id + " is not installed; it comes with the media deployable unit", e);
    }
  }
}
