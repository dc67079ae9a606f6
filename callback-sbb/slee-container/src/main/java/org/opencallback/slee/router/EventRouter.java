package org.opencallback.slee.router;

import java.time.Clock;
import org.opencallback.slee.activity.ActivityContexts;
import org.opencallback.slee.activity.Attachment;
import org.opencallback.slee.activity.EventDispatcher;
import org.opencallback.slee.activity.FiredEvent;
import org.opencallback.slee.event.EventType;
import org.opencallback.slee.lane.Lane;
import org.opencallback.slee.sbb.SbbEntityTree;

/** Takes fired events to their activity's lane and has them delivered there (JSR 240 §8.4). */
public final class EventRouter implements EventDispatcher {

  private final ActiveServices services = new ActiveServices();
  private final Invoker invoker;
  private final EventType activityEnd;
  private final Clock clock;

  public EventRouter(ActivityContexts contexts, Clock clock) {
    this.activityEnd = contexts.eventTypes().activityEnd();
    this.invoker = new Invoker(contexts.transactions(), activityEnd);
    this.clock = clock;
  }

  /** The services whose root entities initial events start. */
  public ActiveServices services() {
    return services;
  }

  Invoker invoker() {
    return invoker;
  }

  EventType activityEnd() {
    return activityEnd;
  }

  long nowMs() {
    return clock.millis();
  }

  /** How often an event handler has been called. */
  public long delivered() {
    return invoker.delivered();
  }

  @Override
  public void dispatch(FiredEvent event) {
    event.context().lane().execute(new Delivery(this, event));
  }

  @Override
  public void detach(Attachment attachment) {
    Lane lane = attachment.context().lane();
    lane.execute(
        () -> {
          if (!invoker.detach(attachment)) {
            detach(attachment);
          }
        });
  }

  /**
   * Removes an SBB entity tree on the calling thread, which must be a lane's.
   *
   * @return false if another lane works on it
   */
  public boolean remove(SbbEntityTree tree) {
    return invoker.removeTree(tree);
  }
}
