package org.opencallback.job;

/** What a mobile is called for. */
public enum JobPurpose {
  /** To be connected to what it dials. */
  CALLBACK,
  /** To press 1, so that it is known whose number is registered; it is connected to nothing. */
  VERIFICATION
}
