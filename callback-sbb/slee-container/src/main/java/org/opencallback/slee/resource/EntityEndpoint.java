package org.opencallback.slee.resource;

import java.util.Objects;
import javax.slee.Address;
import javax.slee.ServiceID;
import javax.slee.resource.ActivityAlreadyExistsException;
import javax.slee.resource.ActivityFlags;
import javax.slee.resource.ActivityHandle;
import javax.slee.resource.ActivityIsEndingException;
import javax.slee.resource.FireEventException;
import javax.slee.resource.FireableEventType;
import javax.slee.resource.IllegalEventException;
import javax.slee.resource.ReceivableService;
import javax.slee.resource.SleeEndpoint;
import javax.slee.resource.UnrecognizedActivityHandleException;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.FiredEvent;
import org.opencallback.slee.event.EventType;
import org.opencallback.slee.transaction.TransactionContext;
import org.opencallback.slee.transaction.Transactions;

/** The SLEE endpoint of a resource adaptor entity: activities and events (JSR 240 §15.9). */
public class EntityEndpoint implements SleeEndpoint {

  private static final int EVERY_FLAG = 0;

  private final ResourceAdaptorEntity entity;

  public EntityEndpoint(ResourceAdaptorEntity entity) {
    this.entity = entity;
  }

  private Transactions transactions() {
    return entity.runtime().activities().transactions();
  }

  /** The activity context of a handle, or null. */
  protected final ActivityContext find(ActivityHandle handle) {
    return entity.find(Objects.requireNonNull(handle, "activity handle"));
  }

  private ActivityContext require(ActivityHandle handle) {
    ActivityContext context = find(handle);
    if (context == null) {
      throw new UnrecognizedActivityHandleException(
          "%s has no activity with handle %s".formatted(entity, handle));
    }
    return context;
  }

  // ---- start

  @Override
  public void startActivity(ActivityHandle handle, Object activity) {
    start(handle, activity, EVERY_FLAG);
  }

  @Override
  public void startActivity(ActivityHandle handle, Object activity, int flags) {
    start(handle, activity, flags);
  }

  @Override
  public void startActivitySuspended(ActivityHandle handle, Object activity) {
    startActivitySuspended(handle, activity, EVERY_FLAG);
  }

  /**
   * Starts an activity whose events wait for the end of the calling transaction. The start itself
   * is not part of the transaction: after a rollback the activity is there, and its events go on.
   */
  @Override
  public void startActivitySuspended(ActivityHandle handle, Object activity, int flags) {
    TransactionContext transaction = transactions().required();
    create(handle, activity, flags, transaction);
  }

  @Override
  public void startActivityTransacted(ActivityHandle handle, Object activity) {
    startActivityTransacted(handle, activity, EVERY_FLAG);
  }

  /** Starts an activity that has never been if the calling transaction rolls back. */
  @Override
  public void startActivityTransacted(ActivityHandle handle, Object activity, int flags) {
    TransactionContext transaction = transactions().required();
    ActivityContext started = create(handle, activity, flags, transaction);
    transaction.onRollback(started::abandon);
  }

  private void start(ActivityHandle handle, Object activity, int flags) {
    create(handle, activity, flags, null);
  }

  private ActivityContext create(
      ActivityHandle handle, Object activity, int flags, TransactionContext barrier) {
    Objects.requireNonNull(handle, "activity handle");
    Objects.requireNonNull(activity, "activity");
    if (!entity.state().isActive()) {
      throw new IllegalStateException(
          "%s is %s: it can start no activity".formatted(entity, entity.state()));
    }
    ActivityContext created =
        new ActivityContext.Builder(entity.runtime().activities(), entity, handle)
            .flags(flags)
            .trackReferences(ActivityFlags.hasRequestSleeActivityGCCallback(flags))
            .build();
    if (barrier != null) {
      created.holdUntilEndOf(barrier);
    }
    if (entity.putIfAbsent(handle, created) != null) {
      throw new ActivityAlreadyExistsException(
          "%s has an activity with handle %s already".formatted(entity, handle));
    }
    return created;
  }

  @Override
  public void suspendActivity(ActivityHandle handle) {
    TransactionContext transaction = transactions().required();
    require(handle).holdUntilEndOf(transaction);
  }

  // ---- end

  @Override
  public void endActivity(ActivityHandle handle) {
    require(handle).end();
  }

  @Override
  public void endActivityTransacted(ActivityHandle handle) {
    TransactionContext transaction = transactions().required();
    require(handle).endOnCommit(transaction);
  }

  // ---- events

  @Override
  public void fireEvent(
      ActivityHandle handle,
      FireableEventType type,
      Object event,
      Address address,
      ReceivableService service)
      throws FireEventException {
    fireEvent(handle, type, event, address, service, EVERY_FLAG);
  }

  @Override
  public void fireEvent(
      ActivityHandle handle,
      FireableEventType type,
      Object event,
      Address address,
      ReceivableService service,
      int flags)
      throws FireEventException {
    FiredEvent fired = fired(handle, type, event, firing(address, service, flags));
    if (fired.context().state() != ActivityContext.State.ACTIVE) {
      throw new ActivityIsEndingException(fired.context() + " is ending");
    }
    fired.context().fire(fired);
  }

  @Override
  public void fireEventTransacted(
      ActivityHandle handle,
      FireableEventType type,
      Object event,
      Address address,
      ReceivableService service)
      throws FireEventException {
    fireEventTransacted(handle, type, event, address, service, EVERY_FLAG);
  }

  @Override
  public void fireEventTransacted(
      ActivityHandle handle,
      FireableEventType type,
      Object event,
      Address address,
      ReceivableService service,
      int flags)
      throws FireEventException {
    TransactionContext transaction = transactions().required();
    FiredEvent fired = fired(handle, type, event, firing(address, service, flags));
    if (fired.context().isEnding(transaction)) {
      throw new ActivityIsEndingException(fired.context() + " is ending");
    }
    fired.context().fireOnCommit(transaction, fired);
  }

  private static FiredEvent.Firing firing(Address address, ReceivableService service, int flags) {
    ServiceID only = service == null ? null : service.getService();
    return new FiredEvent.Firing(address, only, service, flags);
  }

  private FiredEvent fired(
      ActivityHandle handle, FireableEventType type, Object event, FiredEvent.Firing firing)
      throws FireEventException {
    ActivityContext context = require(handle);
    Objects.requireNonNull(type, "event type");
    Objects.requireNonNull(event, "event");
    EventType known = entity.runtime().activities().eventTypes().of(type);
    if (known == null || !entity.mayFire(known.getEventType())) {
      throw new IllegalEventException(
          "%s may not fire %s: none of its resource adaptor types names it"
              .formatted(entity, type.getEventType()));
    }
    if (!known.eventClass().isInstance(event)) {
      throw new IllegalEventException(
          "%s is no %s, as %s needs".formatted(event.getClass(), known.getEventClassName(), known));
    }
    if (context.lane().queueLength() >= entity.runtime().maxQueuedEvents()) {
      throw new FireEventException(
          "%s has %d events waiting: %s is refused"
              .formatted(context.lane(), entity.runtime().maxQueuedEvents(), known));
    }
    return new FiredEvent(known, event, context, firing);
  }
}
