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
   * The call, or the attempt to place it, is over and everything of it is released. Decides on a
   * retry when A was not reached, and writes the call detail records.
   */
  void finished(CallReport report);
}
