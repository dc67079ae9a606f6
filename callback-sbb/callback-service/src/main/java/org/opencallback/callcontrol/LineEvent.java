package org.opencallback.callcontrol;

import java.time.Duration;

/** What can happen to a line. */
public sealed interface LineEvent {

  /** The next request has its time. */
  record Due() implements LineEvent {}

  /**
   * 2xx, or for a supervised peer any response that shows that it is there.
   *
   * @param granted for how long; what was asked where the peer does not say
   */
  record Accepted(Duration granted) implements LineEvent {}

  /** 401 or 407 that we can answer. */
  record Challenged() implements LineEvent {}

  /**
   * 423: the registration is asked for too short a time (RFC 3261 §10.2.8).
   *
   * @param least what the registrar wants at least
   */
  record TooBrief(Duration least) implements LineEvent {}

  /**
   * Refused.
   *
   * @param why for people, such as {@code 403 Forbidden}
   */
  record Refused(String why) implements LineEvent {}

  /**
   * The request could not be sent.
   *
   * @param why for people, such as what is wrong with the peer's certificate
   */
  record NotSent(String why) implements LineEvent {}

  /** No response in time. */
  record NoAnswer() implements LineEvent {}

  /** The line is not wanted any more, or the service stops. */
  record Close() implements LineEvent {}
}
