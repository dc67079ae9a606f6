package org.opencallback.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A media adaptor under test, with a SLEE around it that keeps its events. */
public interface MediaHarness extends AutoCloseable {

  MediaProvider provider();

  /** The next event on a call's activity, or null if none comes in time. */
  @Nullable Object nextEvent(MediaCall call, Duration within);

  /** Whether the call's activity has ended. */
  boolean hasEnded(MediaCall call);

  @Override
  void close();
}
