package org.opencallback.jobs;

import java.util.Set;
import org.opencallback.job.CallOutcome;
import org.opencallback.job.CallReport;
import org.opencallback.job.EndReason;
import org.opencallback.job.LegReport;

/** Which outcomes of an attempt are worth another one. */
final class RetryPolicy {

  /**
   * SIP statuses that pass by themselves: no response (408), temporarily unavailable (480), server
   * failure and service unavailable (500, 503; RFC 3261 §21).
   */
  private static final Set<Integer> PASSING = Set.of(408, 480, 500, 503);

  private RetryPolicy() {}

  /** Whether the mobile was not reached for a reason that may have passed a little later. */
  static boolean isWorthAnotherAttempt(CallReport report) {
    return switch (report.outcome()) {
      case A_BUSY, A_NO_ANSWER, NO_TRUNK, INTERNAL_ERROR -> true;
      case A_UNREACHABLE -> PASSING.contains(lastStatusOfA(report));
      case A_REJECTED, NOT_CONNECTED, CONNECTED, VERIFIED, NOT_VERIFIED -> false;
    };
  }

  private static int lastStatusOfA(CallReport report) {
    return report.legs().stream()
        .filter(leg -> leg.party() == LegReport.Party.A)
        .mapToInt(LegReport::sipStatus)
        .reduce(0, (first, last) -> last);
  }

  /** How a job ends with its last attempt. */
  static EndReason endReason(CallOutcome outcome) {
    return switch (outcome) {
      case A_BUSY -> EndReason.A_BUSY;
      case A_NO_ANSWER -> EndReason.A_NO_ANSWER;
      case A_REJECTED -> EndReason.A_REJECTED;
      case A_UNREACHABLE -> EndReason.A_UNREACHABLE;
      case NO_TRUNK -> EndReason.NO_TRUNK;
      case NOT_CONNECTED -> EndReason.NOT_CONNECTED;
      case CONNECTED -> EndReason.CONNECTED;
      case VERIFIED -> EndReason.VERIFIED;
      case NOT_VERIFIED -> EndReason.NOT_VERIFIED;
      case INTERNAL_ERROR -> EndReason.INTERNAL_ERROR;
    };
  }
}
