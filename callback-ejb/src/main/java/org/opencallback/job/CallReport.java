package org.opencallback.job;

import java.util.List;

/**
 * What became of one attempt of a callback.
 *
 * @param jobId the job
 * @param attempt the attempt's number
 * @param outcome how it ended
 * @param legs every leg that was originated, in order
 * @param history the call's state transitions, for people who look for a fault
 */
public record CallReport(
    long jobId, int attempt, CallOutcome outcome, List<LegReport> legs, String history) {

  public CallReport {
    legs = List.copyOf(legs);
  }
}
