package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.Serializable;
import java.time.Clock;
import org.opencallback.console.Roles;
import org.opencallback.job.CallPlacer;
import org.opencallback.job.ReleaseOrder;
import org.opencallback.jobs.CallBoard.LiveCall;
import org.opencallback.jobs.JobTimersBean;
import org.opencallback.jobs.LiveCallsBean;
import org.opencallback.problem.ConflictException;
import org.opencallback.problem.RefusedException;

/**
 * What people do about callbacks that are owed, in progress or failed: from the console and by the
 * REST API, through here.
 *
 * <p>Without a transaction of its own: a timer must not fire before the row that it reads has been
 * committed, and a call is not released in vain when its row cannot be changed.
 */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobActions {

  @EJB JobChanges changes;
  @EJB JobTimersBean timers;
  @EJB LiveCallsBean calls;
  @EJB CallPlacer placer;

  Clock clock = Clock.systemUTC();

  /**
   * Calls a waiting job off.
   *
   * @throws RefusedException if it does not wait any more
   */
  public void cancel(long id) {
    changes.cancel(id);
  }

  /**
   * Makes a waiting job due at once.
   *
   * @throws RefusedException if it does not wait any more
   */
  public void runNow(long id) {
    changes.makeDue(id);
    timers.arm(id, clock.instant());
  }

  /**
   * Makes one attempt more for a job that has ended without reaching its mobile. Whether the mobile
   * may be called back now is decided as for any attempt.
   *
   * @throws RefusedException if it has reached its mobile, or a job of this mobile is in flight
   */
  public void retry(long id) {
    changes.reopen(id);
    timers.arm(id, clock.instant());
  }

  /**
   * Calls a registered mobile now and asks whoever answers to press 1: so its number is verified.
   *
   * @return the job
   * @throws RefusedException if there is no such mobile, it is disabled, or a job of it is in
   *     flight
   */
  public long verify(long mobileId) {
    long job = changes.verify(mobileId);
    timers.arm(job, clock.instant());
    return job;
  }

  /**
   * Releases a job's call, whatever it is doing. A mobile that had not answered is not called back
   * again.
   *
   * @throws RefusedException if there is no call in progress at this node
   */
  public void hangUp(long id) {
    Serializable call =
        calls
            .board()
            .of(id)
            .map(LiveCall::reference)
            .orElseThrow(() -> new ConflictException("", noCall(id)));
    changes.released(id);
    if (!placer.release(call, ReleaseOrder.atConsole(id))) {
      throw new ConflictException("", noCall(id));
    }
  }

  private static String noCall(long id) {
    return "job %d has no call in progress at this node".formatted(id);
  }
}
