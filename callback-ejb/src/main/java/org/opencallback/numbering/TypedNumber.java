package org.opencallback.numbering;

/** A number as a person types it into a form. */
public final class TypedNumber {

  private TypedNumber() {}

  /**
   * Brings a typed number into its E.164 form.
   *
   * @param text such as {@code 601 000 001} or {@code +48 (22) 123-45-67}
   * @param country the exchange's country, ISO 3166
   * @return the E.164 form, or the text itself when it is no number, so that it can be named
   */
  public static String normalised(String text, String country, NumberingPlan plan) {
    String bare = text.strip().replaceAll("[ \u00a0()./-]", "");
    return NumberRules.plain(country).read(bare, plan).map(E164::value).orElse(text.strip());
  }
}
