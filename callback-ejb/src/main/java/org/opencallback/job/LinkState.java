package org.opencallback.job;

/** Whether the other side of a trunk answers. */
public enum LinkState {
  /** It has not been asked yet. */
  UNKNOWN,
  /** It answers. */
  UP,
  /** It does not answer, or refuses us. */
  DOWN
}
