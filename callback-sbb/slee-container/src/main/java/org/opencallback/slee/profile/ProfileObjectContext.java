package org.opencallback.slee.profile;

import java.util.Objects;
import javax.slee.facilities.Tracer;
import javax.slee.management.ProfileTableNotification;
import javax.slee.profile.ProfileContext;
import javax.slee.profile.ProfileLocalObject;
import javax.slee.profile.ProfileTable;
import javax.slee.profile.UnrecognizedProfileTableNameException;
import org.opencallback.slee.transaction.TransactionContext;

/** The profile context of a profile object (JSR 240 §10). */
final class ProfileObjectContext implements ProfileContext {

  private final ProfileObject object;

  ProfileObjectContext(ProfileObject object) {
    this.object = object;
  }

  private ProfileState state() {
    ProfileState state = object.state();
    if (state == null) {
      throw new IllegalStateException("the profile object stands for no profile");
    }
    return state;
  }

  private TransactionContext transaction() {
    return object.table().runtime().activities().transactions().required();
  }

  @Override
  public ProfileLocalObject getProfileLocalObject() {
    String name = state().profileName();
    if (name == null) {
      throw new IllegalStateException("the default profile has no profile local object");
    }
    return object.table().reference(name);
  }

  @Override
  public String getProfileTableName() {
    return object.table().name();
  }

  @Override
  public String getProfileName() {
    return state().profileName();
  }

  @Override
  public ProfileTable getProfileTable() {
    return object.table().view();
  }

  @Override
  public ProfileTable getProfileTable(String name) throws UnrecognizedProfileTableNameException {
    return object.table().tables().find(Objects.requireNonNull(name, "profile table")).view();
  }

  @Override
  public void setRollbackOnly() {
    transaction().setRollbackOnly();
  }

  @Override
  public boolean getRollbackOnly() {
    return transaction().isRollbackOnly();
  }

  @Override
  public Tracer getTracer(String name) {
    return object
        .table()
        .runtime()
        .tracers()
        .apply(
            new ProfileTableNotification(object.table().name()),
            Objects.requireNonNull(name, "tracer name"));
  }
}
