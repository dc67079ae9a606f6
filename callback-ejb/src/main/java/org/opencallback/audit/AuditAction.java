package org.opencallback.audit;

/** What was done to a row of the configuration, or to the records. */
public enum AuditAction {
  CREATED,
  CHANGED,
  DELETED,
  /** The records of a number were given out. */
  EXPORTED,
  /** The records of a number were made nameless. */
  ERASED
}
