package org.opencallback.slee.profile;

import java.util.List;
import javax.slee.Address;
import javax.slee.profile.ProfileAddedEvent;
import javax.slee.profile.ProfileID;
import javax.slee.profile.ProfileLocalObject;
import javax.slee.profile.ProfileRemovedEvent;
import javax.slee.profile.ProfileUpdatedEvent;
import org.opencallback.slee.event.EventType;
import org.opencallback.slee.event.EventTypes;

/** Makes the events that tell of a change of a profile (JSR 240 §10). */
final class ProfileEvents {

  /** A profile as it was or is, in the two forms of the standard. */
  private record Shown(Object accessors, ProfileLocalObject reference) {

    /** Nothing, if there are no values. */
    static Shown of(Table table, String profile, Object[] values) {
      return values == null
          ? new Shown(null, null)
          : new Shown(
              table.definition().accessors(table, profile, values),
              table.definition().reference(table, profile, values));
    }
  }

  /** What an event tells. */
  private record Told(ProfileID profile, Shown before, Shown after) {}

  private record Added(Told told) implements ProfileAddedEvent {
    @Override
    public ProfileID getProfile() {
      return told.profile();
    }

    @Override
    public Address getProfileAddress() {
      return told.profile().toAddress();
    }

    @Override
    public Object getAddedProfile() {
      return told.after().accessors();
    }

    @Override
    public ProfileLocalObject getAddedProfileLocal() {
      return told.after().reference();
    }
  }

  private record Updated(Told told) implements ProfileUpdatedEvent {
    @Override
    public ProfileID getProfile() {
      return told.profile();
    }

    @Override
    public Address getProfileAddress() {
      return told.profile().toAddress();
    }

    @Override
    public Object getBeforeUpdateProfile() {
      return told.before().accessors();
    }

    @Override
    public Object getAfterUpdateProfile() {
      return told.after().accessors();
    }

    @Override
    public ProfileLocalObject getBeforeUpdateProfileLocal() {
      return told.before().reference();
    }

    @Override
    public ProfileLocalObject getAfterUpdateProfileLocal() {
      return told.after().reference();
    }
  }

  private record Removed(Told told) implements ProfileRemovedEvent {
    @Override
    public ProfileID getProfile() {
      return told.profile();
    }

    @Override
    public Address getProfileAddress() {
      return told.profile().toAddress();
    }

    @Override
    public Object getRemovedProfile() {
      return told.before().accessors();
    }

    @Override
    public ProfileLocalObject getRemovedProfileLocal() {
      return told.before().reference();
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
    Told told =
        new Told(
            new ProfileID(table.name(), change.profile()),
            Shown.of(table, change.profile(), change.before()),
            Shown.of(table, change.profile(), change.after()));
    if (change.before() == null) {
      return new Added(told);
    }
    return change.after() == null ? new Removed(told) : new Updated(told);
  }
}
