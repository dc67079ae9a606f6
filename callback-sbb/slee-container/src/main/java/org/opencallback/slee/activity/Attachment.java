package org.opencallback.slee.activity;

import java.util.Set;
import org.opencallback.slee.event.EventType;

/**
 * An SBB entity's being attached to an activity context, with the event mask it has there (JSR 240
 * §8.4.3). The mask is changed only by a transaction that holds the entity's lock.
 */
public final class Attachment {

  private final AttachableSbb entity;
  private final ActivityContext context;
  private volatile Set<EventType> mask;

  public Attachment(AttachableSbb entity, ActivityContext context, Set<EventType> mask) {
    this.entity = entity;
    this.context = context;
    this.mask = mask;
  }

  public AttachableSbb entity() {
    return entity;
  }

  public ActivityContext context() {
    return context;
  }

  /** The event types that are not delivered to the entity; never changed in place. */
  public Set<EventType> mask() {
    return mask;
  }

  public void mask(Set<EventType> newMask) {
    mask = newMask;
  }

  public boolean isMasked(EventType type) {
    Set<EventType> current = mask;
    return !current.isEmpty() && current.contains(type);
  }
}
