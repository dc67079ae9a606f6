package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.stream.Stream;
import org.opencallback.console.Roles;
import org.opencallback.job.CallbackStatus;
import org.opencallback.jobs.CallBoard.LiveCall;
import org.opencallback.jobs.CallbackRequest;
import org.opencallback.jobs.LiveCallsBean;

/** The callbacks that are owed or in progress. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class Calls {

  @EJB Jobs jobs;
  @EJB LiveCallsBean calls;

  /**
   * The first callbacks, those with a call first, then those due next.
   *
   * @param most at most so many of either
   */
  public List<CallInProgress> first(int most) {
    return Stream.of(CallbackStatus.DIALLING, CallbackStatus.SCHEDULED)
        .flatMap(status -> jobs.inState(status, 0, most).stream())
        .map(this::watched)
        .toList();
  }

  private CallInProgress watched(CallbackRequest job) {
    return CallInProgress.of(job, calls.board().of(job.getId()).map(LiveCall::progress));
  }
}
