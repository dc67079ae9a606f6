package javax.slee.profile.query;

import java.util.Objects;

/** True for the profiles whose string attribute is the longest prefix of a value (JSR 240 §10). */
public final class LongestPrefixMatch extends SimpleQueryExpression {

  /**
   * @throws NullPointerException if an argument is null
   */
  public LongestPrefixMatch(String attributeName, String attributeValue) {
    super(attributeName, Objects.requireNonNull(attributeValue, "attributeValue"), null);
  }

  /**
   * Compares strings in the order of a language.
   *
   * @throws NullPointerException if an argument is null
   */
  public LongestPrefixMatch(String attributeName, String attributeValue, QueryCollator collator) {
    super(
        attributeName,
        Objects.requireNonNull(attributeValue, "attributeValue"),
        Objects.requireNonNull(collator, "collator"));
  }

  @Override
  protected String getRelation() {
    return "is longest prefix of";
  }
}
