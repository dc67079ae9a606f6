package org.opencallback.callcontrol;

/**
 * What is known of a callback before it starts.
 *
 * @param routeA how the mobile is called back
 * @param rules how digits are collected
 * @param limits how long the call may last
 * @param opening what A meets with after the answer
 */
public record CallPlan(Route routeA, DialRules rules, Limits limits, Opening opening) {

  /** A callback that A need not accept. */
  public CallPlan(Route routeA, DialRules rules, Limits limits) {
    this(routeA, rules, limits, Opening.DIAL_TONE);
  }
}
