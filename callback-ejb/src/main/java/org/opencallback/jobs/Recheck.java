package org.opencallback.jobs;

import java.time.Instant;
import java.util.Optional;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.EndReason;
import org.opencallback.job.JobPurpose;
import org.opencallback.numbering.E164;

/** Looks again, when a job is due, whether its callback may still be made. */
final class Recheck {

  private Recheck() {}

  /** Why the callback is called off; empty when it may be made. */
  static Optional<EndReason> objection(DueJob job, Exchange exchange, Instant now) {
    if (exchange.settings().isStopped()) {
      return Optional.of(EndReason.STOPPED);
    }
    DueJob.Mobile mobile = job.mobile();
    if (mobile == null) {
      return Optional.of(EndReason.MOBILE_REMOVED);
    }
    if (!mobile.enabled()) {
      return Optional.of(EndReason.MOBILE_DISABLED);
    }
    if (mobile.expiresAt() != null && !now.isBefore(mobile.expiresAt())) {
      return Optional.of(EndReason.MOBILE_EXPIRED);
    }
    if (job.purpose() == JobPurpose.CALLBACK) {
      if (!mobile.transitPermitted()) {
        return Optional.of(EndReason.TRANSIT_NOT_PERMITTED);
      }
      if (!job.callbackEnabled()) {
        return Optional.of(EndReason.CALLBACK_DISABLED);
      }
    }
    if (!exchange.licence().covers(mobile.licenceSeat())) {
      return Optional.of(EndReason.LICENCE);
    }
    return objectionToTarget(job, new E164(mobile.numberToCall()), exchange);
  }

  private static Optional<EndReason> objectionToTarget(DueJob job, E164 target, Exchange exchange) {
    if (exchange.accessNumber(target).isPresent()) {
      return Optional.of(EndReason.LOOP);
    }
    if (!exchange.permits(job.classOfServiceId(), target)) {
      return Optional.of(EndReason.CLASS_OF_SERVICE);
    }
    return exchange.leadsTo(target) ? Optional.empty() : Optional.of(EndReason.NO_ROUTE);
  }
}
