package org.opencallback.slee.router;

import javax.slee.ActivityContextInterface;
import javax.slee.Address;
import javax.slee.EventContext;
import javax.slee.ServiceID;
import org.opencallback.slee.activity.ContextViews;
import org.opencallback.slee.activity.FiredEvent;
import org.opencallback.slee.transaction.TransactionContext;

/** The event context of an event that is being delivered (JSR 240 §8.7). */
final class EventContextOfDelivery implements EventContext {

  /** How long a delivery stays suspended if the SBB does not say, in ms. */
  private static final int DEFAULT_TIMEOUT_MS = 10_000;

  private final Delivery delivery;

  EventContextOfDelivery(Delivery delivery) {
    this.delivery = delivery;
  }

  private FiredEvent event() {
    return delivery.event();
  }

  private TransactionContext transaction() {
    return event().context().contexts().transactions().required();
  }

  @Override
  public Object getEvent() {
    return event().event();
  }

  @Override
  public ActivityContextInterface getActivityContextInterface() {
    return ContextViews.PRESENT.of(event().context());
  }

  @Override
  public Address getAddress() {
    return event().address();
  }

  @Override
  public ServiceID getService() {
    return event().firing().service();
  }

  @Override
  public void suspendDelivery() {
    suspendDelivery(DEFAULT_TIMEOUT_MS);
  }

  @Override
  public void suspendDelivery(int timeoutMs) {
    if (timeoutMs <= 0) {
      throw new IllegalArgumentException("timeout = " + timeoutMs + " ms: must be positive");
    }
    TransactionContext transaction = transaction();
    if (isSuspended()) {
      throw new IllegalStateException("delivery of " + event() + " is suspended already");
    }
    transaction.overlay(Suspension.class, delivery, Suspension::new).wanted = true;
    transaction.afterCommit(() -> delivery.suspend(timeoutMs));
  }

  @Override
  public void resumeDelivery() {
    TransactionContext transaction = transaction();
    if (!isSuspended()) {
      throw new IllegalStateException("delivery of " + event() + " is not suspended");
    }
    transaction.overlay(Suspension.class, delivery, Suspension::new).wanted = false;
    transaction.afterCommit(delivery::resume);
  }

  @Override
  public boolean isSuspended() {
    Suspension mine = transaction().overlay(Suspension.class, delivery);
    return mine == null ? delivery.isSuspended() : mine.wanted;
  }

  /** What a transaction wants the delivery to be once it commits. */
  private static final class Suspension {
    private boolean wanted;
  }
}
