package org.opencallback.job;

import jakarta.ejb.Local;
import java.io.Serializable;

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
   * @return what {@link #release} knows the call by
   * @throws IllegalStateException if the call control is not running; the job stays due
   */
  Serializable place(CallbackOrder order);

  /**
   * Releases a call that was placed, whatever it is doing; its end is reported as that of any other
   * call.
   *
   * @return false when the call is over, or was placed at another node
   */
  boolean release(Serializable call, ReleaseOrder order);
}
