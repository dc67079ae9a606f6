package org.opencallback.numbering;

/** The extension numbers that exist. */
@FunctionalInterface
public interface InternalNumbers {

  /** Compares digits with all extension numbers. */
  Match match(String digits);

  /**
   * How digits compare with the extension numbers.
   *
   * @param exact they are one
   * @param extensible a longer one begins with them
   */
  record Match(boolean exact, boolean extensible) {}
}
