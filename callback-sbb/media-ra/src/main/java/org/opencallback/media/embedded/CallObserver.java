package org.opencallback.media.embedded;

/** Told what happens in a call; on the engine's threads or the caller's, never under a lock. */
public interface CallObserver {

  /** A {@code DigitEvent} or {@code MediaTimeoutEvent} has occurred. */
  void occurred(EmbeddedMediaCall call, Object event);

  /** The service has released the call. */
  void released(EmbeddedMediaCall call);
}
