package org.opencallback.callcontrol;

/**
 * What is known of a callback before it starts.
 *
 * @param routeA how the mobile is called back
 * @param rules how digits are collected
 * @param limits how long the call may last
 */
public record CallPlan(Route routeA, DialRules rules, Limits limits) {}
