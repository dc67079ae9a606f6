package org.opencallback.job;

import jakarta.ejb.Local;
import java.time.Instant;
import org.opencallback.trigger.TriggerPlan;

/** The life of a callback job, as the call control reports it. */
@Local
public interface CallbackJobs {

  /**
   * Promises a callback: commits the job in a transaction of its own, before the trigger is
   * refused. A job already in flight for the same mobile is joined, not doubled.
   *
   * @return the job's identifier
   */
  long promise(TriggerPlan plan);

  /**
   * The trigger leg has cleared: the delay of its job runs from here. Does not wait for the
   * database.
   */
  void triggerCleared(long jobId, Instant at);

  /** A has answered: whatever happens now, this job is never dialled again. */
  void answered(long jobId, int attempt, Instant at);

  /**
   * What the keys mean that A has pressed to accept the callback. Wrong PINs are counted: after the
   * third in a row the mobile is disabled, until an administrator enables it again.
   *
   * @param digits what A has pressed, {@code 0-9} and {@code *}
   * @param finished no more will come (terminator or time-out)
   * @return never {@code INCOMPLETE} when finished
   */
  Acceptance acceptance(CallbackOrder order, String digits, boolean finished);

  /**
   * The call, or the attempt to place it, is over and everything of it is released. Decides on a
   * retry when A was not reached, and writes the call detail records.
   */
  void finished(CallReport report);
}
