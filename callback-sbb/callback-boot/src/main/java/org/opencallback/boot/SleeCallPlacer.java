package org.opencallback.boot;

import jakarta.ejb.Stateless;
import org.opencallback.job.CallPlacer;
import org.opencallback.job.CallbackOrder;

/**
 * Places a callback by firing the event {@code CallbackDue} on an activity of its own, which then
 * is the call's.
 */
@Stateless
public class SleeCallPlacer implements CallPlacer {

  private static final String EVENT = "org.opencallback.CallbackDue";

  @Override
  public void place(CallbackOrder order) {
    SleeEvents.fire(EVENT, order, "job " + order.jobId());
  }
}
