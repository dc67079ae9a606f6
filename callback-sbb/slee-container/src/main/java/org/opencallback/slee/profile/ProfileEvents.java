package org.opencallback.slee.profile;

import java.util.List;
import javax.slee.profile.ProfileAddedEvent;
import javax.slee.profile.ProfileLocalObject;
import javax.slee.profile.ProfileRemovedEvent;
import javax.slee.profile.ProfileUpdatedEvent;
import org.opencallback.slee.event.EventType;
import org.opencallback.slee.event.EventTypes;

/** Makes the events that tell of a change of a profile (JSR 240 §10). */
final class ProfileEvents {

  private static final class Added extends ProfileEvent implements ProfileAddedEvent {
    Added(Table table, ProfileChange change) {
      super(table, change);
    }

    @Override
    public Object getAddedProfile() {
      return after().seenByReceiver();
    }

    @Override
    public ProfileLocalObject getAddedProfileLocal() {
      return after().reference();
    }
  }

  private static final class Updated extends ProfileEvent implements ProfileUpdatedEvent {
    Updated(Table table, ProfileChange change) {
      super(table, change);
    }

    @Override
    public Object getBeforeUpdateProfile() {
      return before().seenByReceiver();
    }

    @Override
    public Object getAfterUpdateProfile() {
      return after().seenByReceiver();
    }

    @Override
    public ProfileLocalObject getBeforeUpdateProfileLocal() {
      return before().reference();
    }

    @Override
    public ProfileLocalObject getAfterUpdateProfileLocal() {
      return after().reference();
    }
  }

  private static final class Removed extends ProfileEvent implements ProfileRemovedEvent {
    Removed(Table table, ProfileChange change) {
      super(table, change);
    }

    @Override
    public Object getRemovedProfile() {
      return before().seenByReceiver();
    }

    @Override
    public ProfileLocalObject getRemovedProfileLocal() {
      return before().reference();
    }
  }

  private ProfileEvents() {}

  /** The types under which a change is told. */
  static List<EventType> types(EventTypes known, ProfileChange change) {
    if (change.before() == null) {
      return known.profileAdded();
    }
    return change.after() == null ? known.profileRemoved() : known.profileUpdated();
  }

  /** The event object. */
  static Object of(Table table, ProfileChange change) {
    if (change.before() == null) {
      return new Added(table, change);
    }
    return change.after() == null ? new Removed(table, change) : new Updated(table, change);
  }
}
