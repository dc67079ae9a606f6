package org.opencallback.slee.profile;

import javax.slee.CreateException;
import javax.slee.InvalidStateException;
import javax.slee.management.ManagementException;
import javax.slee.profile.ProfileMBean;
import javax.slee.profile.ProfileVerificationException;
import javax.slee.profile.ReadOnlyProfileException;

/**
 * What a management client looks at a profile by, and edits it (JSR 240 §10, §14). The classes
 * generated for profile management interfaces extend it; their methods end in {@link #call}.
 *
 * <p>It works on a copy; committing puts that in the place of the profile, in one transaction.
 */
public class ProfileSession implements ProfileMBean {

  private final ProfileTarget target;
  private WorkingCopy copy;
  private Object[] seen;
  private ProfileObject object;
  private boolean created;
  private Runnable onClose = () -> {};

  /** Creates the session; {@link #open} or {@link #create} begins it. */
  public ProfileSession(ProfileTarget target) {
    this.target = target;
  }

  private Table table() {
    return target.table();
  }

  /** The interface of the MBean that it is. */
  public final Class<?> managementType() {
    return table().definition().managementType();
  }

  /** Says what to do when the client closes it, or the profile is gone. */
  public final void onClose(Runnable action) {
    onClose = action;
  }

  /** Begins with a profile that exists. */
  final synchronized void open() {
    begin(table().find(target.profile()));
    object.activate(copy);
  }

  /** Begins with a new profile, which is like the default profile. */
  final synchronized void create() throws ManagementException {
    begin(table().find(Table.DEFAULT));
    created = true;
    copy.writeable(true);
    try {
      object.create(copy);
    } catch (CreateException | RuntimeException e) {
      end(false);
      throw new ManagementException("%s refuses to be created: %s".formatted(this, e), e);
    }
    copy.markDirty();
  }

  private void begin(Object[] values) {
    seen = values;
    copy = new WorkingCopy(target.profile(), values);
    object = table().pool().take();
    table().sessions().add(this);
  }

  private void end(boolean proper) {
    table().sessions().remove(this);
    if (!proper) {
      object.discard();
    }
    object.passivate();
  }

  /** The profile's table is gone, and so is this. */
  final void abandon() {
    table().sessions().remove(this);
    onClose.run();
  }

  /**
   * Calls a method of the profile management interface for a generated class.
   *
   * @param index which method
   * @param arguments its arguments, boxed
   * @throws InvalidStateException if it changes an attribute and the profile is not being edited
   * @throws Exception what the method declares
   */
  public final synchronized Object call(int index, Object[] arguments) throws Exception {
    if (!copy.isWriteable()) {
      refresh();
    }
    try {
      return object.call(target.methods().get(index), arguments);
    } catch (ReadOnlyProfileException e) {
      throw new InvalidStateException(this + " is not being edited");
    }
  }

  /** Shows the profile as it is now. */
  private void refresh() throws ManagementException {
    Object[] now = existing();
    if (now != seen) {
      seen = now;
      copy.reset(now);
      object.load();
    }
  }

  private Object[] existing() throws ManagementException {
    Object[] now = table().find(target.profile());
    if (now == null) {
      throw new ManagementException(this + " has been removed");
    }
    return now;
  }

  @Override
  public final synchronized void editProfile() throws ManagementException {
    if (!copy.isWriteable()) {
      refresh();
      copy.writeable(true);
    }
  }

  @Override
  public final synchronized void commitProfile()
      throws InvalidStateException, ProfileVerificationException, ManagementException {
    requireEdited();
    try {
      table().tables().<Exception>inTransaction(transaction -> put(table().changes(transaction)));
    } catch (ManagementException | ProfileVerificationException e) {
      throw e;
    } catch (Exception e) {
      throw new ManagementException("%s cannot be committed: %s".formatted(this, e), e);
    }
    created = false;
    copy.writeable(false);
    seen = existing();
    copy.reset(seen);
  }

  private void put(TableChanges changes) throws ManagementException, ProfileVerificationException {
    object.store();
    if (!target.profile().equals(Table.DEFAULT) || isSlee10()) {
      object.verify();
    }
    boolean exists = changes.find(target.profile()) != null;
    if (exists == created) {
      throw new ManagementException(
          this + (created ? " was created by somebody else" : " has been removed"));
    }
    changes.put(target.profile(), copy.values());
    changes.requireUnique();
  }

  private boolean isSlee10() {
    return table().definition().descriptor().options().slee10();
  }

  private void requireEdited() throws InvalidStateException {
    if (!copy.isWriteable()) {
      throw new InvalidStateException(this + " is not being edited");
    }
  }

  @Override
  public final synchronized void restoreProfile()
      throws InvalidStateException, ManagementException {
    requireEdited();
    if (created) {
      end(true);
      onClose.run();
      return;
    }
    copy.writeable(false);
    seen = existing();
    copy.reset(seen);
    object.load();
  }

  @Override
  public final synchronized void closeProfile() throws InvalidStateException {
    if (isProfileDirty()) {
      throw new InvalidStateException(this + " has changes that were not committed");
    }
    end(true);
    onClose.run();
  }

  @Override
  public final synchronized boolean isProfileDirty() {
    return copy.isDirty();
  }

  @Override
  public final synchronized boolean isProfileWriteable() {
    return copy.isWriteable();
  }

  @Override
  public final String toString() {
    return "profile %s of %s".formatted(target.profile(), table());
  }
}
