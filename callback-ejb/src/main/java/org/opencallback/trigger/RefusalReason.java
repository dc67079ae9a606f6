package org.opencallback.trigger;

/** Why a trigger call is not followed by a callback. Readable in the console and in the log. */
public enum RefusalReason {
  /** The signalling came from no configured trunk. */
  UNKNOWN_TRUNK,
  /** A number breaks the grammar or cannot be normalised. */
  MALFORMED_NUMBER,
  /** The called number is none of our access numbers. */
  UNKNOWN_ACCESS_NUMBER,
  /** The access number is disabled. */
  ACCESS_NUMBER_DISABLED,
  /** The administrator has stopped all callbacks. */
  STOPPED,
  /** The call was forwarded to the access number. */
  DIVERTED,
  /** The caller withheld the number and no trusted identity carries it. */
  WITHHELD_CALLER,
  /** Overload: the node has more work than it can do and promises nothing new. */
  CONGESTION,
  /** The caller's number is not registered. */
  UNKNOWN_CALLER,
  /** The mobile's number is disabled. */
  MOBILE_DISABLED,
  /** The mobile's registration has expired. */
  MOBILE_EXPIRED,
  /** The mobile has no permission for transit (TrEn). */
  TRANSIT_NOT_PERMITTED,
  /** Callback is not enabled for the mobile's extension. */
  CALLBACK_DISABLED,
  /** The licence has no room for this number. */
  LICENCE,
  /** A limit of the number, extension or system is reached. */
  LIMIT,
  /** A callback for this mobile is already promised or in progress. */
  IN_FLIGHT,
  /** The number to call back is one of our own access numbers. */
  LOOP,
  /** The class of service does not allow calling the number back. */
  CLASS_OF_SERVICE,
  /** No trunk can carry the callback. */
  NO_ROUTE,
  /** The exchange could not decide: a fault of ours, logged with the same call identifier. */
  INTERNAL
}
