package org.opencallback.job;

/** Why a job has ended as it has. */
public enum EndReason {
  /** The mobile was connected to at least one destination. */
  CONNECTED,
  /** The mobile answered, but no destination was ever connected. */
  NOT_CONNECTED,
  /** Whoever answered pressed 1: the number is verified. */
  VERIFIED,
  /** Whoever answered the verification call did not press 1. */
  NOT_VERIFIED,
  /** The mobile was busy at every attempt. */
  A_BUSY,
  /** The mobile was alerted at the last attempt, but not answered. */
  A_NO_ANSWER,
  /** The mobile refused the callback. */
  A_REJECTED,
  /** The mobile cannot be reached. */
  A_UNREACHABLE,
  /** No trunk could carry the last attempt. */
  NO_TRUNK,
  /** A fault of ours, at every attempt. */
  INTERNAL_ERROR,
  /** The node restarted during the call. */
  NODE_RESTART,
  /** The call's end was never reported. */
  LOST,
  /** Called off by an administrator. */
  CANCELLED_BY_ADMINISTRATOR,
  /** The administrator stopped all callbacks before the mobile had answered. */
  STOPPED,
  /** A limit of money was used up before the mobile had answered. */
  MONEY_LIMIT,
  /** The mobile's registration was removed during the wait. */
  MOBILE_REMOVED,
  /** The mobile's number was disabled during the wait. */
  MOBILE_DISABLED,
  /** The mobile's registration expired during the wait. */
  MOBILE_EXPIRED,
  /** The permission for transit (TrEn) was taken away during the wait. */
  TRANSIT_NOT_PERMITTED,
  /** Callback was disabled for the extension during the wait. */
  CALLBACK_DISABLED,
  /** The number lost its seat of the licence during the wait. */
  LICENCE,
  /** The number to call back has become one of our own access numbers. */
  LOOP,
  /** The class of service no longer allows calling the number back. */
  CLASS_OF_SERVICE,
  /** No route leads to the number to call back any more. */
  NO_ROUTE
}
