package org.opencallback.media;

/** The two sides of a call, in the words of ETSI supplementary services. */
public enum Party {
  /** The user who is called back. */
  A,
  /** The destination that A dials. */
  B;

  /** The other side. */
  public Party peer() {
    return this == A ? B : A;
  }
}
