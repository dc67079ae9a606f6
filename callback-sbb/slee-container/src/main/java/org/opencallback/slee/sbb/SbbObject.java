package org.opencallback.slee.sbb;

import javax.slee.ActivityContextInterface;
import javax.slee.Address;
import javax.slee.ChildRelation;
import javax.slee.CreateException;
import javax.slee.EventContext;
import javax.slee.InitialEventSelector;
import javax.slee.RolledBackContext;
import javax.slee.Sbb;
import javax.slee.ServiceID;
import javax.slee.profile.ProfileID;
import javax.slee.profile.UnrecognizedProfileNameException;
import javax.slee.profile.UnrecognizedProfileTableNameException;
import javax.slee.usage.UnrecognizedUsageParameterSetNameException;
import org.jboss.logging.Logger;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.ActivityContextView;
import org.opencallback.slee.activity.FiredEvent;
import org.opencallback.slee.event.EventType;
import org.opencallback.slee.transaction.TransactionContext;
import org.opencallback.slee.transaction.TransactionParticipant;

/**
 * An SBB object (JSR 240 §6.3): an instance of the generated class, pooled, or assigned to an SBB
 * entity for the length of one transaction. The methods of the generated class end here.
 */
public final class SbbObject implements TransactionParticipant {

  private static final Logger LOG = Logger.getLogger(SbbObject.class);

  private final ServiceSbb sbb;
  private final Sbb instance;
  private SbbEntity entity;
  private TransactionContext transaction;
  private boolean discarded;

  SbbObject(ServiceSbb sbb, GeneratedSbb instance) {
    this.sbb = sbb;
    this.instance = instance;
    instance.bindToSlee(this);
  }

  ServiceSbb sbb() {
    return sbb;
  }

  Sbb instance() {
    return instance;
  }

  /**
   * The entity it is assigned to.
   *
   * @throws IllegalStateException if it is pooled
   */
  SbbEntity entity() {
    if (entity == null) {
      throw new IllegalStateException(
          sbb + ": the SBB object is not assigned to an SBB entity, so this is not permitted now");
    }
    return entity;
  }

  /** The transaction for whose length it is assigned. */
  TransactionContext transaction() {
    entity();
    return transaction;
  }

  // ---- life cycle (JSR 240 §6.3.1)

  /** Creates the state of a new entity. */
  void create(SbbEntity newEntity, TransactionContext context) throws CreateException {
    assign(newEntity, context);
    instance.sbbCreate();
    instance.sbbPostCreate();
  }

  /** Takes on the identity of an existing entity. */
  void activate(SbbEntity existing, TransactionContext context) {
    assign(existing, context);
    instance.sbbActivate();
    instance.sbbLoad();
  }

  private void assign(SbbEntity owner, TransactionContext context) {
    entity = owner;
    transaction = context;
    context.enlist(this);
  }

  @Override
  public void beforeCommit() {
    if (entity == null || discarded) {
      return;
    }
    InvocationFrame frame = sbb.enter();
    try {
      instance.sbbStore();
    } catch (RuntimeException e) {
      failed(e, null, null);
    } finally {
      frame.leave();
    }
  }

  @Override
  public void afterCompletion(boolean committed) {
    if (entity == null || discarded) {
      return;
    }
    InvocationFrame frame = sbb.enter();
    try {
      instance.sbbPassivate();
      release();
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s: sbbPassivate failed; the SBB object is discarded", sbb);
      discard();
    } finally {
      frame.leave();
    }
  }

  /** The entity is being removed: says so to the instance, which then belongs to nobody. */
  void remove() {
    instance.sbbRemove();
    if (entity.isBeingCalled()) {
      abandon(); // it is still running: the pool must not hand it out
    } else {
      release();
    }
  }

  /** Lets go of the entity without going back to the pool. */
  void abandon() {
    entity.released(this);
    entity = null;
    transaction = null;
  }

  private void release() {
    entity.released(this);
    entity = null;
    transaction = null;
    sbb.pool().giveBack(this);
  }

  private void discard() {
    discarded = true;
    if (entity != null) {
      entity.released(this);
    }
  }

  /**
   * A method of the instance threw: its transaction rolls back, the instance is told and then never
   * used again (JSR 240 §6.10.1).
   */
  void failed(Exception problem, Object event, ActivityContextInterface aci) {
    LOG.errorf(problem, "%s threw an exception; its transaction rolls back", sbb);
    transaction.setRollbackOnly();
    try {
      instance.sbbExceptionThrown(problem, event, aci);
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s: sbbExceptionThrown failed as well", sbb);
    }
    discard();
  }

  /** An error of the virtual machine came out of the instance: it is never used again. */
  void broken(Error problem) {
    LOG.errorf(problem, "%s: its transaction rolls back", sbb);
    transaction.setRollbackOnly();
    discard();
  }

  // ---- calls from the container

  /** Calls an event handler; whatever it throws has been dealt with when this returns. */
  public void handle(
      EventHandler handler, FiredEvent event, ActivityContextInterface aci, EventContext context) {
    event.markSeen();
    try {
      handler.call(instance, event.event(), aci, context);
    } catch (Exception e) {
      failed(e, event.event(), aci);
    } catch (Error e) {
      broken(e);
    }
  }

  /** Tells the instance that a transaction rolled back (JSR 240 §9.12.2). */
  public void rolledBack(RolledBackContext context) {
    try {
      instance.sbbRolledBack(context);
    } catch (RuntimeException e) {
      failed(e, context.getEvent(), context.getActivityContextInterface());
    }
  }

  InitialEventSelector select(EventHandler handler, InitialEventSelector question)
      throws Exception {
    return handler.select(instance, question);
  }

  // ---- calls from the generated class

  /** Reads a CMP field. */
  public Object getField(int index) {
    SbbEntity owner = entity();
    return sbb.definition().cmpField(index).seen(owner.read(index));
  }

  /** Writes a CMP field. */
  public void setField(int index, Object value) {
    SbbEntity owner = entity();
    owner.write(transaction, index, sbb.definition().cmpField(index).stored(value));
  }

  /** The child relation with this index. */
  public ChildRelation childRelation(int index) {
    return SbbViews.PRESENT.childRelation(entity(), index);
  }

  /** The usage parameter set without a name (JSR 240 §11.4). */
  public Object usage() {
    return sbb.usage().defaultSet().proxy();
  }

  /**
   * A named usage parameter set.
   *
   * @throws UnrecognizedUsageParameterSetNameException if there is none of that name
   */
  public Object usage(String name) throws UnrecognizedUsageParameterSetNameException {
    if (name == null) {
      throw new NullPointerException("name of a usage parameter set");
    }
    return sbb.usage().set(name).proxy();
  }

  /** A profile by its CMP interface (JSR 240 §6.7). */
  public Object profile(ProfileID profile)
      throws UnrecognizedProfileTableNameException, UnrecognizedProfileNameException {
    if (profile == null) {
      throw new NullPointerException("profile");
    }
    return sbb.runtime().profiles().accessors(profile);
  }

  /** An activity context interface object as the SBB's own activity context interface. */
  public ActivityContextInterface narrow(ActivityContextInterface aci) {
    return sbb.definition().view(ActivityContextView.contextOf(aci));
  }

  /** Fires an event to all services. */
  public void fire(int index, Object event, ActivityContextInterface aci, Address address) {
    fire(index, event, aci, address, null);
  }

  /**
   * Fires an event when the transaction commits (JSR 240 §8.4.1).
   *
   * @throws NullPointerException if the event or the activity context interface is null
   * @throws IllegalStateException if the activity is ending, or the SBB object is pooled
   */
  public void fire(
      int index, Object event, ActivityContextInterface aci, Address address, ServiceID service) {
    if (event == null) {
      throw new NullPointerException(sbb + " fires an event that is null");
    }
    ActivityContext context = ActivityContextView.contextOf(aci);
    TransactionContext current = transaction();
    if (context.isEnding(current)) {
      throw new IllegalStateException(context + " is ending: no event can be fired on it");
    }
    EventType type = sbb.definition().firedType(index);
    FiredEvent fired = new FiredEvent(type, event, context, FiredEvent.Firing.to(address, service));
    context.fireOnCommit(current, fired);
  }

  @Override
  public String toString() {
    return "object of " + sbb;
  }
}
