package org.opencallback.directory;

/** How an E.164 number is stored: plus sign, country code, at most 15 digits (E.164 §6.2.1). */
public final class E164Format {

  /** Regular expression of a stored number. */
  public static final String REGEXP = "\\+[1-9][0-9]{5,14}";

  private E164Format() {}
}
