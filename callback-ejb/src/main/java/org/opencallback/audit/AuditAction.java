package org.opencallback.audit;

/** What was done to a row of the configuration, to the records, or to a job. */
public enum AuditAction {
  CREATED,
  CHANGED,
  DELETED,
  /** The records of a number were given out. */
  EXPORTED,
  /** The records of a number were made nameless. */
  ERASED,
  /** A waiting job was called off. */
  CANCELLED,
  /** A waiting job was made due at once. */
  RUN,
  /** A job that had ended without reaching its mobile was made to wait again. */
  RETRIED,
  /** A call in progress was released. */
  RELEASED,
  /** A mobile was called because somebody asked for it: to be connected, or to be verified. */
  CALLED
}
