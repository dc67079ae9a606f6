package org.opencallback.slee.activity;

/** Takes fired events to the SBB entities that want them: the event router. */
public interface EventDispatcher {

  /** Delivers an event on the lane of its activity context; may be called on any thread. */
  void dispatch(FiredEvent event);

  /** Takes an SBB entity off an activity context that ended while the entity was attaching. */
  void detach(Attachment attachment);
}
