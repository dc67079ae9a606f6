package org.opencallback.slee.sbb;

import java.util.Objects;
import javax.slee.NoSuchObjectLocalException;
import javax.slee.SLEEException;
import javax.slee.SbbLocalObject;
import javax.slee.TransactionRolledbackLocalException;
import org.opencallback.slee.activity.AttachableSbb;
import org.opencallback.slee.transaction.TransactionContext;

/**
 * The SBB local object of an SBB entity (JSR 240 §5.3, §6.11). The classes generated for SBB local
 * interfaces extend it; their methods end in {@link #call}.
 */
public class LocalObject implements SbbLocalObject, AttachableSbb.Reference {

  private final SbbEntity entity;

  public LocalObject(SbbEntity entity) {
    this.entity = Objects.requireNonNull(entity);
  }

  final SbbEntity entity() {
    return entity;
  }

  @Override
  public final AttachableSbb attachable() {
    return entity;
  }

  /** The transaction, which holds the entity's tree after this; the entity exists. */
  private TransactionContext transaction() {
    TransactionContext transaction = entity.sbb().runtime().activities().transactions().required();
    entity.lockExisting(transaction);
    return transaction;
  }

  @Override
  public boolean isIdentical(SbbLocalObject other) {
    entity.sbb().runtime().activities().transactions().required();
    return other instanceof LocalObject that && that.entity == entity;
  }

  @Override
  public void setSbbPriority(byte priority) {
    entity.priority(transaction(), priority);
  }

  @Override
  public byte getSbbPriority() {
    transaction();
    return entity.priority();
  }

  @Override
  public void remove() {
    entity.remove(transaction());
  }

  /** The name of the entity in its child relation. */
  protected final String nameOfEntity() {
    transaction();
    return entity.childName();
  }

  /** The method of the child relation that the entity is in; null for a root. */
  protected final String relationOfEntity() {
    transaction();
    SbbEntity parent = entity.parent();
    return parent == null
        ? null
        : parent.sbb().definition().childRelation(entity.relation()).method();
  }

  /** The local object of the entity's parent; null for a root. */
  protected final LocalObject parentOfEntity() {
    transaction();
    SbbEntity parent = entity.parent();
    return parent == null ? null : parent.localObject();
  }

  /**
   * Calls a method of the SBB local interface for a generated class.
   *
   * @param index which method
   * @param arguments its arguments, boxed
   * @throws NoSuchObjectLocalException if the entity has been removed
   * @throws TransactionRolledbackLocalException if the method threw a {@code RuntimeException}
   * @throws SLEEException if the entity is being called and its SBB is not reentrant
   * @throws Exception what the method declares
   */
  public final Object call(int index, Object[] arguments) throws Exception {
    TransactionContext transaction = transaction();
    return entity.call(transaction, index, arguments);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof LocalObject that && that.entity == entity;
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(entity);
  }

  @Override
  public String toString() {
    return "local object of " + entity;
  }
}
