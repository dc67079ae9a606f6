package org.opencallback.slee.resource;

import javax.slee.resource.ActivityFlags;
import javax.slee.resource.ActivityHandle;
import javax.slee.resource.EventFlags;
import javax.slee.resource.FailureReason;
import javax.slee.resource.ResourceAdaptor;
import org.jboss.logging.Logger;
import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.FiredEvent;

/**
 * How the SLEE calls a resource adaptor back (JSR 240 §15.12): with the class loader of its
 * component, and for events and activities only if their flags ask for it.
 */
final class AdaptorCallbacks {

  private static final Logger LOG = Logger.getLogger(AdaptorCallbacks.class);

  private final String entity;
  private final ResourceAdaptor adaptor;
  private final ClassLoader loader;

  /**
   * @param entity name of the resource adaptor entity, for the log
   */
  AdaptorCallbacks(String entity, ResourceAdaptor adaptor, ClassLoader loader) {
    this.entity = entity;
    this.adaptor = adaptor;
    this.loader = loader;
  }

  /** One call of the adaptor. */
  @FunctionalInterface
  interface Callback<E extends Exception> {
    void on(ResourceAdaptor adaptor) throws E;
  }

  /** Calls the adaptor; what it throws is for the caller. */
  <E extends Exception> void ask(Callback<E> callback) throws E {
    Thread thread = Thread.currentThread();
    ClassLoader outer = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      callback.on(adaptor);
    } finally {
      thread.setContextClassLoader(outer);
    }
  }

  /** Calls the adaptor; what it throws is logged, since the SLEE goes on all the same. */
  void tell(String method, Callback<RuntimeException> callback) {
    try {
      ask(callback);
    } catch (RuntimeException e) {
      LOG.errorf(e, "resource adaptor entity %s: %s failed", entity, method);
    }
  }

  void activityEnded(ActivityContext ended) {
    if (ActivityFlags.hasRequestEndedCallback(ended.flags())) {
      tell("activityEnded", ra -> ra.activityEnded(handleOf(ended)));
    }
  }

  void activityUnreferenced(ActivityContext idle) {
    tell("activityUnreferenced", ra -> ra.activityUnreferenced(handleOf(idle)));
  }

  void eventProcessed(FiredEvent event) {
    int flags = flagsOf(event);
    if (EventFlags.hasRequestProcessingSuccessfulCallback(flags)) {
      tell(
          "eventProcessingSuccessful",
          ra ->
              ra.eventProcessingSuccessful(
                  handleOf(event.context()),
                  event.type(),
                  event.event(),
                  event.address(),
                  event.firing().receiver(),
                  flags));
    }
    eventUnreferenced(event, flags);
  }

  void eventFailed(FiredEvent event, FailureReason reason) {
    int flags = flagsOf(event);
    if (EventFlags.hasRequestProcessingFailedCallback(flags)) {
      tell(
          "eventProcessingFailed",
          ra ->
              ra.eventProcessingFailed(
                  handleOf(event.context()),
                  event.type(),
                  event.event(),
                  event.address(),
                  event.firing().receiver(),
                  flags,
                  reason));
    }
    eventUnreferenced(event, flags);
  }

  private void eventUnreferenced(FiredEvent event, int flags) {
    if (EventFlags.hasRequestEventReferenceReleasedCallback(flags)) {
      tell(
          "eventUnreferenced",
          ra ->
              ra.eventUnreferenced(
                  handleOf(event.context()),
                  event.type(),
                  event.event(),
                  event.address(),
                  event.firing().receiver(),
                  flags));
    }
  }

  private static int flagsOf(FiredEvent event) {
    int flags = event.firing().flags();
    return event.seenBySbb() ? EventFlags.setSbbProcessedEvent(flags) : flags;
  }

  private static ActivityHandle handleOf(ActivityContext context) {
    return (ActivityHandle) context.handle();
  }
}
