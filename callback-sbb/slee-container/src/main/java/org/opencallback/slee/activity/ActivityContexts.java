package org.opencallback.slee.activity;

import java.util.concurrent.atomic.AtomicLong;
import javax.slee.ActivityEndEvent;
import org.opencallback.slee.event.EventTypes;
import org.opencallback.slee.lane.Lanes;
import org.opencallback.slee.transaction.Transactions;

/** What all activity contexts of a container share. */
public final class ActivityContexts {

  private static final ActivityEndEvent END = new ActivityEnd();

  /** The one activity end event; it carries nothing (JSR 240 §7.7). */
  private static final class ActivityEnd implements ActivityEndEvent {
    @Override
    public String toString() {
      return "ActivityEndEvent";
    }
  }

  private final Lanes lanes;
  private final Transactions transactions;
  private final EventTypes eventTypes;
  private final AtomicLong ids = new AtomicLong();
  private EventDispatcher dispatcher;

  public ActivityContexts(Lanes lanes, Transactions transactions, EventTypes eventTypes) {
    this.lanes = lanes;
    this.transactions = transactions;
    this.eventTypes = eventTypes;
  }

  /** Names the event router; once, before the first activity. */
  public void dispatcher(EventDispatcher router) {
    dispatcher = router;
  }

  public Lanes lanes() {
    return lanes;
  }

  public Transactions transactions() {
    return transactions;
  }

  public EventTypes eventTypes() {
    return eventTypes;
  }

  EventDispatcher dispatcher() {
    return dispatcher;
  }

  long nextId() {
    return ids.incrementAndGet();
  }

  FiredEvent endOf(ActivityContext context) {
    return new FiredEvent(eventTypes.activityEnd(), END, context, FiredEvent.Firing.PLAIN);
  }
}
