package org.opencallback.jobs;

import java.util.List;
import java.util.Optional;
import org.opencallback.configuration.AccessPoint;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.AcceptMode;
import org.opencallback.job.CallLimits;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.DialPolicy;
import org.opencallback.job.JobPurpose;
import org.opencallback.job.Origination;
import org.opencallback.job.TrunkCall;
import org.opencallback.numbering.E164;
import org.opencallback.settings.Settings;

/** Writes the order for a callback from what the directory and the configuration say now. */
final class Orders {

  private Orders() {}

  /** The ways to call a job's mobile back. */
  static List<TrunkCall> ways(DueJob job, Exchange exchange) {
    E164 presented =
        exchange
            .accessNumber(job.accessNumberId())
            .flatMap(access -> Optional.ofNullable(access.presented()))
            .orElseGet(exchange::companyNumber);
    return exchange.waysTo(new E164(job.mobile().numberToCall()), presented);
  }

  /**
   * The order for the next attempt of a job to which there is no objection.
   *
   * @param ways those of its ways that are to be tried
   */
  static CallbackOrder of(DueJob job, List<TrunkCall> ways, Exchange exchange) {
    Settings settings = exchange.settings();
    return new CallbackOrder(
        job.id(),
        job.attempt() + 1,
        job.extensionId(),
        new Origination(job.mobile().numberToCall(), ways, settings.getAlertingA()),
        settings.getToneProfile(),
        dialling(settings),
        new CallLimits(settings.getMaxCall(), settings.getMaxAnalogueCall(), settings.getWarning()),
        job.purpose() == JobPurpose.VERIFICATION ? AcceptMode.PRESS_ONE : job.mobile().acceptMode(),
        job.purpose());
  }

  private static DialPolicy dialling(Settings settings) {
    return new DialPolicy(
        settings.getFirstDigit(),
        settings.getNextDigit(),
        settings.getMaxDigits(),
        settings.getDialAttempts(),
        settings.getTerminator().charAt(0),
        settings.getFollowOn());
  }

  /**
   * What follows an attempt, as the job's access number says now.
   *
   * @param accessNumberId null when it has been removed
   */
  static AccessPoint.Retrying retrying(Long accessNumberId, Exchange exchange) {
    return Optional.ofNullable(accessNumberId)
        .flatMap(exchange::accessNumber)
        .map(AccessPoint::retrying)
        .orElse(AccessPoint.Retrying.NEVER);
  }
}
