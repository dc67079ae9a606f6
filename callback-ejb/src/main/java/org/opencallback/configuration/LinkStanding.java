package org.opencallback.configuration;

import java.time.Instant;
import org.opencallback.job.LinkState;
import org.opencallback.job.TrunkLine;

/**
 * How a trunk's line is.
 *
 * @param line the line
 * @param state whether it answers
 * @param since since when it is like this
 * @param detail for people; empty when there is nothing to say
 */
public record LinkStanding(TrunkLine line, LinkState state, Instant since, String detail) {}
