package org.opencallback.sbb;

import org.opencallback.callcontrol.LegEnd;

/**
 * What came of the order to originate a leg.
 *
 * @param callId identifies the leg in traces (SIP Call-ID); empty if it got none
 * @param failure null when the leg is under way
 */
public record LegPlacement(String callId, LegEnd failure) {}
