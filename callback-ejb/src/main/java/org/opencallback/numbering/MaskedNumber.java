package org.opencallback.numbering;

/** A number as it is shown and kept where the whole of it is not needed: the end is missing. */
public final class MaskedNumber {

  /** Stands for the last three digits. */
  public static final String MASK = "***";

  private MaskedNumber() {}

  /** A number, or what was dialled so far, without its last three digits. */
  public static String of(String number) {
    return number.length() <= MASK.length()
        ? MASK
        : number.substring(0, number.length() - MASK.length()) + MASK;
  }
}
