package org.opencallback.slee.profile;

import javax.slee.Address;
import javax.slee.profile.ProfileID;
import javax.slee.profile.ProfileLocalObject;

/** What all profile events tell (JSR 240 §10): which profile, and how it was and is. */
abstract class ProfileEvent {

  /** A profile as it was or is, in the two forms of the standard. */
  record Shown(Object accessors, String type, ProfileLocalObject reference) {

    /** Nothing, if there are no values. */
    private static Shown of(Table table, String profile, Object[] values) {
      return values == null
          ? new Shown(null, null, null)
          : new Shown(
              table.definition().accessors(table, profile, values),
              table.definition().descriptor().classes().cmpInterface(),
              table.definition().reference(table, profile, values));
    }

    /**
     * The first form, for the component that runs on this thread; null if its class loader does not
     * know the CMP interface, so that it could not cast it.
     */
    Object seenByReceiver() {
      try {
        ClassLoader receiver = Thread.currentThread().getContextClassLoader();
        return Class.forName(type, false, receiver).isInstance(accessors) ? accessors : null;
      } catch (ClassNotFoundException e) {
        return null;
      }
    }
  }

  private final ProfileID profile;
  private final Shown before;
  private final Shown after;

  ProfileEvent(Table table, ProfileChange change) {
    profile = new ProfileID(table.name(), change.profile());
    before = Shown.of(table, change.profile(), change.before());
    after = Shown.of(table, change.profile(), change.after());
  }

  Shown before() {
    return before;
  }

  Shown after() {
    return after;
  }

  /** The profile. */
  public final ProfileID getProfile() {
    return profile;
  }

  /** Its address, with which the event is fired. */
  public final Address getProfileAddress() {
    return profile.toAddress();
  }

  @Override
  public final String toString() {
    return "%s of %s".formatted(getClass().getSimpleName(), profile);
  }
}
