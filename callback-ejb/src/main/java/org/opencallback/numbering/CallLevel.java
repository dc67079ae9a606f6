package org.opencallback.numbering;

/** How far a call goes; each level includes those before it. */
public enum CallLevel {
  /** Extensions of the exchange. */
  INTERNAL,
  /** The exchange's own area. */
  LOCAL,
  /** The exchange's own country. */
  NATIONAL,
  /** The European Economic Area. */
  EU,
  /** Everywhere. */
  INTERNATIONAL
}
