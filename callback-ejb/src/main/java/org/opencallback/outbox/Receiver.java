package org.opencallback.outbox;

import java.io.IOException;
import java.time.Instant;

/** Somebody who is told. */
public interface Receiver {

  /** Whether there is anybody: else what waits goes on waiting. */
  boolean isWanted();

  /**
   * Brings a message.
   *
   * @throws IOException if it has not arrived, and is to be tried again later
   */
  void take(Delivery delivery, Instant now) throws IOException;
}
