package org.opencallback.sbb;

import org.opencallback.callcontrol.LegTimes;
import org.opencallback.job.TrunkCall;

/**
 * What a leg is to do.
 *
 * @param number the leg's number within its call, for its reports
 * @param trunk where the call goes, and the numbers to use
 * @param times how long it may take
 * @param offer our SDP offer (RFC 3264)
 */
public record LegOrder(int number, TrunkCall trunk, LegTimes times, String offer) {}
