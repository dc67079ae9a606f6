package org.opencallback.numbering;

import java.util.Optional;

/** What is known about the world's numbering plans. Numbers are never matched by their ends. */
public interface NumberingPlan {

  /**
   * Reads an international number.
   *
   * @param digits country code and national significant number, nothing before them
   * @return empty when there is no such country or the number's length is impossible there
   */
  Optional<E164> international(String digits);

  /**
   * Reads a number as dialled inside a country.
   *
   * @param digits with or without the country's national prefix
   * @param country ISO 3166 code, such as {@code PL}
   * @return empty when the number's length is impossible in that country
   */
  Optional<E164> national(String digits, String country);

  /** The national significant number: without country code and without national prefix. */
  String nationalNumber(E164 number);

  /** The country whose plan the number belongs to, ISO 3166; {@code ZZ} when there is none. */
  String country(E164 number);

  /** How far digits dialled after the international prefix have got. */
  Progress internationalProgress(String digits);

  /** How far digits dialled inside a country have got. */
  Progress nationalProgress(String digits, String country);

  /**
   * How far a number has got while it is being dialled.
   *
   * @param extensible more digits could still lead to a number
   * @param number the number so far, if it is one
   */
  record Progress(boolean extensible, Optional<E164> number) {

    /** No number begins like this. */
    public static final Progress IMPOSSIBLE = new Progress(false, Optional.empty());

    /** A number may begin like this, but is not complete. */
    public static final Progress BEGUN = new Progress(true, Optional.empty());

    /** Whether the number can be dialled at once: it is one, and no longer one begins like it. */
    public boolean isUnambiguous() {
      return number.isPresent() && !extensible;
    }

    /** Whether nothing can come of it any more. */
    public boolean isHopeless() {
      return number.isEmpty() && !extensible;
    }
  }
}
