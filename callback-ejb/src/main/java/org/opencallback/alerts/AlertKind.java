package org.opencallback.alerts;

/** What an alert is about. */
public enum AlertKind {
  /** The emergency switch: no callbacks at all. */
  CALLBACKS_STOPPED,
  /** The installed licence is no good any more: DEMO. */
  LICENCE_INVALID,
  /** The licence ends within 30 days. */
  LICENCE_EXPIRES,
  /** A trunk's registration or a supervised peer does not answer. */
  TRUNK_DOWN,
  /** An enabled trunk that no route and no access number uses. */
  TRUNK_UNUSED,
  /** A route all of whose trunks are disabled. */
  ROUTE_CLOSED,
  /** A number to be presented that no trunk owns any more. */
  NUMBER_NOT_OWNED,
  /** A tariff has ended, or has days without a price, within 30 days. */
  TARIFF_GAP,
  /** A route to analogue trunks: with two of them a call is cut at 3 minutes. */
  ANALOGUE_ROUTE,
  /** The configuration cannot be read; the last good one is in force. */
  CONFIGURATION_UNREADABLE,
  /** A limit has refused a callback within the last hour. */
  LIMIT_REACHED,
  /** Callbacks that were owed have been called off within the last hour, and why. */
  CALLBACKS_CALLED_OFF,
  /** Wrong passwords have locked an account. */
  ACCOUNT_LOCKED,
  /** Wrong PINs have disabled a mobile. */
  PIN_LOCKED;

  /** Whether each node knows its own: the others do not see what it sees. */
  boolean isLocal() {
    return this == TRUNK_DOWN || this == CONFIGURATION_UNREADABLE;
  }
}
