package org.opencallback.slee.router;

import java.util.ArrayList;
import java.util.List;
import javax.slee.resource.FailureReason;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.Attachment;
import org.opencallback.slee.activity.FiredEvent;
import org.opencallback.slee.lane.LaneTimer;
import org.opencallback.slee.sbb.InitialEvents;
import org.opencallback.slee.sbb.SbbEntity;
import org.opencallback.slee.sbb.Service;

/**
 * The delivery of one event to everybody who wants it, one after the other (JSR 240 §8.6): on every
 * step the next service whose initial event it is, or the attached SBB entity of the highest
 * priority that has not had it yet. Runs on the lane of the activity context, and may pause while
 * the delivery is suspended.
 */
final class Delivery implements Runnable {

  private final EventRouter router;
  private final FiredEvent event;
  private final EventContextOfDelivery eventContext = new EventContextOfDelivery(this);
  private List<Service> services;
  private int nextService;
  private List<SbbEntity> served = List.of();
  private volatile boolean suspended;
  private LaneTimer suspensionTimer;

  Delivery(EventRouter router, FiredEvent event) {
    this.router = router;
    this.event = event;
  }

  FiredEvent event() {
    return event;
  }

  @Override
  public void run() {
    ActivityContext context = event.context();
    if (context.gate().isClosed()) {
      context.gate().hold(this);
      return;
    }
    if (context.state() == ActivityContext.State.ENDED) {
      context.refuse(event, FailureReason.OTHER_REASON);
      return;
    }
    if (services == null) {
      services = router.services().startedBy(event.type());
    }
    while (step()) {
      if (suspended) {
        context.gate().holdFirst(this);
        return;
      }
    }
    finish();
  }

  /** Does one step; false if there is nobody left to serve. */
  private boolean step() {
    Service service = nextService();
    SbbEntity entity = nextEntity(null);
    if (service != null && comesBefore(service, entity)) {
      nextService++;
      start(service);
      return true;
    }
    if (entity != null) {
      markServed(entity);
      router.invoker().deliver(event, entity, eventContext);
      return true;
    }
    return false;
  }

  private Service nextService() {
    while (nextService < services.size()) {
      Service service = services.get(nextService);
      if (service.isActive() && event.isFor(service.id())) {
        return service;
      }
      nextService++;
    }
    return null;
  }

  /** A service of equal or higher priority takes an initial event before those attached. */
  private static boolean comesBefore(Service service, SbbEntity entity) {
    return entity == null
        || service.descriptor().defaultPriority() >= DeliveryOrder.treePriority(entity);
  }

  /** The attached entity of the highest priority that waits for the event, other than one. */
  private SbbEntity nextEntity(SbbEntity other) {
    SbbEntity best = null;
    for (Attachment attachment : event.context().attachments()) {
      SbbEntity entity = (SbbEntity) attachment.entity();
      if (entity != other
          && wants(entity, attachment)
          && (best == null || DeliveryOrder.isBefore(entity, best))) {
        best = entity;
      }
    }
    return best;
  }

  private boolean wants(SbbEntity entity, Attachment attachment) {
    return !isServed(entity)
        && entity.sbb().definition().handler(event.type()) != null
        && event.isFor(entity.sbb().service().id())
        // a locked tree may be about to change its mask: then the delivery looks at it again
        && (!attachment.isMasked(event.type()) || entity.tree().isLocked());
  }

  private boolean isServed(SbbEntity entity) {
    for (int i = 0; i < served.size(); i++) {
      if (served.get(i) == entity) {
        return true;
      }
    }
    return false;
  }

  private void markServed(SbbEntity entity) {
    if (served.isEmpty()) {
      served = new ArrayList<>(4);
    }
    served.add(entity);
  }

  private void start(Service service) {
    InitialEvents.Selected selected = InitialEvents.select(service, event);
    if (selected != null) {
      router.invoker().deliverInitial(event, selected, eventContext, this::takeTurn);
    }
  }

  /** Whether a root entity gets the event now: nobody attached has precedence. */
  private boolean takeTurn(SbbEntity root) {
    if (isServed(root)) {
      return false;
    }
    SbbEntity other = nextEntity(root);
    if (other != null && DeliveryOrder.isBefore(other, root)) {
      return false;
    }
    markServed(root);
    return true;
  }

  private void finish() {
    ActivityContext context = event.context();
    if (event.type() == router.activityEnd() && !(detachAll(context) && context.finish())) {
      context.lane().execute(this); // an entity tree is busy on another lane: again later
      return;
    }
    context.source().eventProcessed(event);
    context.eventDone();
  }

  private boolean detachAll(ActivityContext context) {
    Attachment[] left = context.attachments();
    while (left.length > 0) {
      for (Attachment attachment : left) {
        if (!router.invoker().detach(attachment)) {
          return false;
        }
      }
      left = context.attachments();
    }
    return true;
  }

  // ---- suspension (JSR 240 §8.7)

  boolean isSuspended() {
    return suspended;
  }

  void suspend(int timeoutMs) {
    event
        .context()
        .lane()
        .runHere(
            () -> {
              if (!suspended) {
                suspended = true;
                event.context().gate().close();
                suspensionTimer = new LaneTimer(router.nowMs() + timeoutMs, this::resume);
                event.context().lane().arm(suspensionTimer);
              }
            });
  }

  void resume() {
    event
        .context()
        .lane()
        .runHere(
            () -> {
              if (suspended) {
                suspended = false;
                event.context().lane().disarm(suspensionTimer);
                event.context().gate().open();
              }
            });
  }
}
