package org.opencallback.job;

import java.time.Duration;

/**
 * How long a call may last, counted from the answer of A.
 *
 * @param duration limit of any call
 * @param analogueDuration limit when both legs run over analogue trunks
 * @param warning how long before the cut the warning tone is played
 */
public record CallLimits(Duration duration, Duration analogueDuration, Duration warning) {}
