package org.opencallback.configuration;

import org.opencallback.numbering.NumberingPlan;

/**
 * Where knowledge about numbers comes from.
 *
 * @param plan the world's numbering plans
 * @param policy numbers of the country that are treated in a way of their own
 */
public record NumberingSources(NumberingPlan plan, PolicyFile policy) {}
