package org.opencallback.slee.sbb;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.slee.NoSuchObjectLocalException;
import javax.slee.SLEEException;
import javax.slee.TransactionRolledbackLocalException;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.AttachableSbb;
import org.opencallback.slee.activity.Attachment;
import org.opencallback.slee.transaction.TransactionContext;

/**
 * An SBB entity (JSR 240 §6.2): the state of one instance of an SBB, its children and attachments.
 *
 * <p>Everything here is read and changed by the transaction that holds the lock of its tree; each
 * change leaves an undo step with that transaction. CMP state is copied on the first write of a
 * transaction and put back by a rollback.
 */
public final class SbbEntity implements AttachableSbb {

  private final ServiceSbb sbb;
  private final SbbEntityTree tree;
  private final SbbEntity parent;
  private final short relation;
  private String childName;
  private final short depth;
  private volatile byte priority;
  private volatile boolean removed;
  private Object[] state;
  private int writtenIn;
  private List<SbbEntity> children = List.of();
  private final Attachments attachments = new Attachments(this);
  private SbbObject object;
  private int calls;

  private SbbEntity(
      ServiceSbb sbb, SbbEntityTree tree, SbbEntity parent, int relation, byte priority) {
    this.sbb = sbb;
    this.tree = tree;
    this.parent = parent;
    this.relation = (short) relation;
    this.depth = (short) (parent == null ? 0 : parent.depth + 1);
    this.priority = priority;
    this.state = sbb.definition().initialState();
  }

  /** Makes an entity that has to be created by its SBB yet. */
  static SbbEntity root(SbbEntityTree tree) {
    Service service = tree.service();
    return new SbbEntity(service.rootSbb(), tree, null, -1, service.descriptor().defaultPriority());
  }

  /** Makes an entity that has to be created by its SBB yet. */
  SbbEntity child(int childRelation) {
    return new SbbEntity(
        sbb.child(childRelation),
        tree,
        this,
        childRelation,
        sbb.definition().childRelation(childRelation).defaultPriority());
  }

  /** Its SBB object while it is being created. */
  void createdBy(SbbObject creator) {
    object = creator;
  }

  void markRemoved() {
    removed = true;
  }

  void add(TransactionContext transaction, SbbEntity child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(2);
    }
    children.add(child);
    transaction.onRollback(() -> children.remove(child));
  }

  public ServiceSbb sbb() {
    return sbb;
  }

  public SbbEntityTree tree() {
    return tree;
  }

  /** The parent, or null for a root. */
  public SbbEntity parent() {
    return parent;
  }

  /** The name it has in its child relation; made up if it was created without one. */
  String childName() {
    if (childName == null) {
      childName = UUID.randomUUID().toString();
    }
    return childName;
  }

  void childName(String name) {
    childName = name;
  }

  int relation() {
    return relation;
  }

  /** How many ancestors it has. */
  public int depth() {
    return depth;
  }

  /** Whether it has been removed, or its creation rolled back. */
  public boolean isRemoved() {
    return removed;
  }

  /** The event delivery priority, -128 to 127. */
  public byte priority() {
    return priority;
  }

  void priority(TransactionContext transaction, byte newPriority) {
    byte before = priority;
    priority = newPriority;
    transaction.onRollback(() -> priority = before);
  }

  /** Makes a local object of the SBB's local interface. */
  public LocalObject localObject() {
    return sbb.definition().localObject(this);
  }

  // ---- locking

  /**
   * Takes the tree for the transaction and makes sure that the entity exists.
   *
   * @throws NoSuchObjectLocalException if it does not; the transaction then rolls back
   */
  void lockExisting(TransactionContext transaction) {
    tree.lock(transaction);
    if (removed) {
      transaction.setRollbackOnly();
      throw new NoSuchObjectLocalException(this + " has been removed");
    }
  }

  // ---- state

  Object read(int index) {
    return state[index];
  }

  void write(TransactionContext transaction, int index, Object value) {
    if (writtenIn != tree.turn()) {
      Object[] before = state;
      state = before.clone();
      writtenIn = tree.turn();
      transaction.onRollback(() -> state = before);
    }
    state[index] = value;
  }

  // ---- SBB objects and calls

  /** The SBB object that stands for this entity in the transaction. */
  public SbbObject object(TransactionContext transaction) {
    if (object == null) {
      SbbObject taken = sbb.pool().take();
      object = taken;
      try {
        taken.activate(this, transaction);
      } catch (RuntimeException e) {
        taken.failed(e, null, null);
        throw new TransactionRolledbackLocalException(sbb + " could not be activated", e);
      }
    }
    return object;
  }

  void released(SbbObject former) {
    if (object == former) {
      object = null;
    }
  }

  /** Calls a method of the local interface; the tree is locked and the entity exists. */
  Object call(TransactionContext transaction, int method, Object[] arguments) throws Exception {
    enterCall();
    InvocationFrame frame = sbb.enter();
    try {
      SbbObject target = object(transaction);
      try {
        return sbb.definition().localMethod(method).call(target.instance(), arguments);
      } catch (RuntimeException e) {
        target.failed(e, null, null);
        throw new TransactionRolledbackLocalException(sbb + " threw an exception", e);
      } catch (Error e) {
        target.broken(e);
        throw e;
      }
    } finally {
      frame.leave();
      leaveCall();
    }
  }

  /**
   * Notes that a call of this entity begins.
   *
   * @throws SLEEException if one is going on already and the SBB is not reentrant
   */
  public void enterCall() {
    if (calls > 0 && !sbb.definition().isReentrant()) {
      throw new SLEEException(sbb + " is not reentrant and is being called already");
    }
    calls++;
  }

  public void leaveCall() {
    calls--;
  }

  boolean isBeingCalled() {
    return calls > 0;
  }

  // ---- children and removal

  List<SbbEntity> children() {
    return children;
  }

  /** Removes the entity with all its descendants (JSR 240 §6.2.2). */
  public void remove(TransactionContext transaction) {
    if (removed) {
      return;
    }
    List.copyOf(attachments.all()).forEach(attachment -> detach(transaction, attachment.context()));
    InvocationFrame frame = sbb.enter();
    try {
      SbbObject last = object(transaction);
      try {
        last.remove();
      } catch (RuntimeException e) {
        last.failed(e, null, null);
      }
    } finally {
      frame.leave();
    }
    List.copyOf(children).forEach(child -> child.remove(transaction));
    removed = true;
    transaction.onRollback(() -> removed = false);
    transaction.onCommit(sbb::removed);
    if (parent != null) {
      parent.children.remove(this);
      transaction.onRollback(() -> parent.children.add(this));
    }
  }

  /** Removes the entity with all its descendants without a word to the SBBs. */
  public void forget(TransactionContext transaction) {
    if (removed) {
      return;
    }
    for (Attachment attachment : List.copyOf(attachments.all())) {
      attachments.drop(transaction, attachment);
    }
    List.copyOf(children).forEach(child -> child.forget(transaction));
    removed = true;
    transaction.onCommit(sbb::removed);
    if (parent != null) {
      parent.children.remove(this);
    }
  }

  /** Ends an attachment without a word to the SBB; an unattached tree is forgotten, too. */
  public void forget(TransactionContext transaction, Attachment attachment) {
    attachments.drop(transaction, attachment);
    if (tree.attachments() == 0 && !tree.root().removed) {
      tree.root().forget(transaction);
    }
  }

  // ---- attachments

  /** The activity contexts it is attached to. */
  Attachments attachments() {
    return attachments;
  }

  /** Its attachment to {@code context}, or null. */
  public Attachment attachment(ActivityContext context) {
    return attachments.to(context);
  }

  @Override
  public void attach(TransactionContext transaction, ActivityContext context) {
    lockExisting(transaction);
    attachments.attach(transaction, context);
  }

  @Override
  public void detach(TransactionContext transaction, ActivityContext context) {
    lockExisting(transaction);
    attachments.detach(transaction, context);
  }

  @Override
  public boolean isAttached(TransactionContext transaction, ActivityContext context) {
    lockExisting(transaction);
    return attachments.to(context) != null;
  }

  @Override
  public String toString() {
    return sbb + "@" + Integer.toHexString(System.identityHashCode(this));
  }
}
