package org.opencallback.slee.activity;

import javax.slee.resource.FailureReason;

/**
 * Where activities come from: a resource adaptor entity, the null activity factory, the services.
 * Its methods are called on the activity's lane unless they say otherwise.
 */
public interface ActivitySource {

  /** Its name, for logs and management. */
  String name();

  /** The activity object of a handle (any thread), or null if it is gone. */
  Object activity(Object handle);

  /** The activity has ended: forget it. Called once per activity. */
  void ended(ActivityContext context);

  /** Nothing refers to the activity any more; called only for those that track references. */
  void unreferenced(ActivityContext context);

  /** The event has been delivered to everybody who wanted it; by default nobody asked. */
  default void eventProcessed(FiredEvent event) {}

  /** The event could not be delivered, or only in part (any thread); by default nobody asked. */
  default void eventFailed(FiredEvent event, FailureReason reason) {}
}
