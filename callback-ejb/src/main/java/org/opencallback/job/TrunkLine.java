package org.opencallback.job;

import java.time.Duration;

/**
 * Something that is said to a trunk's other side again and again, whether there are calls or not.
 *
 * @param trunkId the trunk
 * @param trunkName the trunk, for people
 * @param purpose what is said
 * @param target whom it is said to
 * @param interval how long a registration lasts, or how often a peer is supervised
 */
public record TrunkLine(
    long trunkId, String trunkName, Purpose purpose, SipTarget target, Duration interval) {

  /** What is said. */
  public enum Purpose {
    /** REGISTER: calls for us go to this server (RFC 3261 §10). */
    REGISTRATION,
    /** OPTIONS: is the peer there (RFC 3261 §11)? */
    SUPERVISION
  }
}
