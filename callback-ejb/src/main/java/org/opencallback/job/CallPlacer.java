package org.opencallback.job;

import jakarta.ejb.Local;

/**
 * The port through which a due callback becomes a call. Implemented by the SLEE side.
 *
 * <p>Joins the caller's transaction: the call is placed when it commits and not at all when it
 * rolls back.
 */
@Local
public interface CallPlacer {

  /**
   * Places the callback.
   *
   * @throws IllegalStateException if the call control is not running; the job stays due
   */
  void place(CallbackOrder order);
}
