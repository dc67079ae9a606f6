package org.opencallback.licence;

/** A text that is no licence of the vendor; the message says why, for people. */
public class LicenceException extends Exception {

  private static final long serialVersionUID = 1L;

  LicenceException(String message) {
    super(message);
  }
}
