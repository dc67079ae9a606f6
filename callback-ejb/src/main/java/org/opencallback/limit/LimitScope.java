package org.opencallback.limit;

/** Whose callbacks are counted together. */
public enum LimitScope {
  /** All callbacks of the exchange. */
  SYSTEM,
  /** Those asked for over one access number. */
  ACCESS_NUMBER,
  /** Those to the mobiles of one extension. */
  EXTENSION,
  /** Those to one registered mobile. */
  MOBILE
}
