package org.opencallback.job;

/** What digits dialled by A mean. */
public sealed interface DestinationDecision {

  /** More digits may follow. */
  record Incomplete() implements DestinationDecision {}

  /** The number is complete and may be called. */
  record Routed(Origination destination) implements DestinationDecision {}

  /**
   * The number does not exist or may not be called.
   *
   * @param reason for the record and the console
   */
  record Barred(Reason reason) implements DestinationDecision {}

  /** Why a destination is not called. */
  enum Reason {
    /** Nothing was dialled. */
    NO_DIGITS,
    /** No such number or extension. */
    UNKNOWN_NUMBER,
    /** The class of service does not allow it. */
    CLASS_OF_SERVICE,
    /** No trunk can carry it. */
    NO_ROUTE,
    /** An emergency service, which the numbering policy bars or no trunk leads to. */
    EMERGENCY,
    /** It is an access number of ours or the mobile itself. */
    LOOP,
    /** The administrator has stopped all callbacks. */
    STOPPED,
    /** What is left of a limit of money does not pay for its beginning. */
    MONEY_LIMIT
  }
}
