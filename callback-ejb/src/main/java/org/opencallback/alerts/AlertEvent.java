package org.opencallback.alerts;

/** What others can be told. */
public enum AlertEvent {
  ALERT_RAISED,
  ALERT_CLEARED
}
