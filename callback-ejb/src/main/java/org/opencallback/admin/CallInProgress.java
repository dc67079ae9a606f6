package org.opencallback.admin;

import java.util.Optional;
import org.opencallback.job.CallPhase;
import org.opencallback.job.CallProgress;
import org.opencallback.jobs.CallbackRequest;
import org.opencallback.numbering.MaskedNumber;

/**
 * A callback that is owed or in progress.
 *
 * @param job its row
 * @param phase what its call is doing; null while there is none at this node
 * @param dialled what the mobile has dialled, without the last three digits: who watches need not
 *     know whom others call
 */
public record CallInProgress(CallbackRequest job, CallPhase phase, String dialled) {

  static CallInProgress of(CallbackRequest job, Optional<CallProgress> progress) {
    String dialled = progress.map(CallProgress::dialled).orElse("");
    return new CallInProgress(
        job,
        progress.map(CallProgress::phase).orElse(null),
        dialled.isEmpty() ? "" : MaskedNumber.of(dialled));
  }

  public CallbackRequest getJob() {
    return job;
  }

  public CallPhase getPhase() {
    return phase;
  }

  public String getDialled() {
    return dialled;
  }

  /** Whether the call can be released here. */
  public boolean isHere() {
    return phase != null;
  }
}
