package org.opencallback.slee.profile;

import java.util.Objects;
import javax.slee.SLEEException;
import javax.slee.TransactionRolledbackLocalException;
import javax.slee.profile.ProfileLocalObject;
import javax.slee.profile.ProfileTable;
import javax.slee.profile.ReadOnlyProfileException;
import org.opencallback.slee.generation.BoundMethod;
import org.opencallback.slee.transaction.TransactionContext;

/**
 * The profile local object of a profile (JSR 240 §10), or of a profile as it was when an event was
 * fired. The classes generated for profile local interfaces extend it; their methods end in {@link
 * #call}.
 */
public class ProfileReference implements ProfileLocalObject {

  private final ProfileTarget target;

  /** Creates the object. */
  public ProfileReference(ProfileTarget target) {
    this.target = Objects.requireNonNull(target);
  }

  private Table table() {
    return target.table();
  }

  private TransactionContext transaction() {
    return table().runtime().activities().transactions().required();
  }

  @Override
  public boolean isIdentical(ProfileLocalObject other) {
    return equals(other);
  }

  @Override
  public String getProfileTableName() {
    return table().name();
  }

  @Override
  public String getProfileName() {
    return Table.publicName(target.profile());
  }

  @Override
  public ProfileTable getProfileTable() {
    return table().view();
  }

  @Override
  public void remove() {
    if (target.snapshot() != null || table().definition().isReadOnly()) {
      throw new ReadOnlyProfileException(this + " is read-only for SLEE components");
    }
    TableChanges changes = table().changes(transaction());
    changes.existing(target.profile());
    changes.remove(target.profile());
  }

  /**
   * Calls a method of the profile local interface for a generated class.
   *
   * @param index which method
   * @param arguments its arguments, boxed
   * @throws TransactionRolledbackLocalException if the profile is gone, or the method threw a
   *     {@code RuntimeException} that is none of the SLEE's
   * @throws Exception what the method declares
   */
  public final Object call(int index, Object[] arguments) throws Exception {
    BoundMethod method = target.methods().get(index);
    return target.snapshot() == null
        ? callInTransaction(method, arguments)
        : callOnSnapshot(method, arguments);
  }

  private Object callInTransaction(BoundMethod method, Object[] arguments) throws Exception {
    TransactionContext transaction = transaction();
    TableChanges changes = table().changes(transaction);
    ProfileObject object = changes.object(target.profile());
    try {
      return object.call(method, arguments);
    } catch (ReadOnlyProfileException | SLEEException e) {
      throw e;
    } catch (RuntimeException e) {
      changes.discard(target.profile());
      transaction.setRollbackOnly();
      throw new TransactionRolledbackLocalException(
          "%s threw an exception; the transaction rolls back".formatted(this), e);
    }
  }

  private Object callOnSnapshot(BoundMethod method, Object[] arguments) throws Exception {
    ProfileObject object = table().pool().take();
    object.activate(new WorkingCopy(target.profile(), target.snapshot()));
    boolean failed = true;
    try {
      Object result = object.call(method, arguments);
      failed = false;
      return result;
    } finally {
      if (failed) {
        object.discard();
      }
      object.passivate();
    }
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof ProfileReference that
        && that.table() == table()
        && that.target.profile().equals(target.profile())
        && that.target.snapshot() == target.snapshot();
  }

  @Override
  public final int hashCode() {
    return target.profile().hashCode();
  }

  @Override
  public String toString() {
    return "profile %s of %s".formatted(target.profile(), table());
  }
}
