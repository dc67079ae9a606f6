package org.opencallback.boot;

import jakarta.ejb.Stateless;
import java.io.Serializable;
import javax.slee.connection.ExternalActivityHandle;
import org.opencallback.job.CallPlacer;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.ReleaseOrder;

/**
 * Places a callback by firing the event {@code CallbackDue} on an activity of its own, which then
 * is the call's; so what is wanted of the call later is fired on that activity.
 */
@Stateless
public class SleeCallPlacer implements CallPlacer {

  private static final String DUE = "org.opencallback.CallbackDue";
  private static final String RELEASE = "org.opencallback.ReleaseOrdered";

  @Override
  public Serializable place(CallbackOrder order) {
    return SleeEvents.fire(DUE, order, "job " + order.jobId());
  }

  @Override
  public boolean release(Serializable call, ReleaseOrder order) {
    return call instanceof ExternalActivityHandle activity
        && SleeEvents.fireOn(activity, RELEASE, order, "job " + order.jobId());
  }
}
