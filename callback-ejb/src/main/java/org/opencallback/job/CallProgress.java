package org.opencallback.job;

import java.util.List;

/**
 * How far a call in progress has come.
 *
 * @param jobId the job
 * @param attempt the attempt's number
 * @param phase what the call is doing
 * @param dialled what A has dialled until now, then the number that it led to; empty while there is
 *     none. Never the keys of a PIN, nor those pressed during a conversation
 * @param legs the answered legs, those that have ended as well
 */
public record CallProgress(
    long jobId, int attempt, CallPhase phase, String dialled, List<RunningLeg> legs) {

  public CallProgress {
    legs = List.copyOf(legs);
  }
}
