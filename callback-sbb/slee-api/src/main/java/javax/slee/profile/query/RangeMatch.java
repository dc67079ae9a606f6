package javax.slee.profile.query;

import java.util.Objects;

/** True when an attribute lies between two values, or is one of them (JSR 240 §10). */
public final class RangeMatch extends QueryExpression {

  private final String attributeName;
  private final Object fromValue;
  private final Object toValue;
  private final QueryCollator collator;

  /**
   * @throws NullPointerException if an argument is null
   */
  public RangeMatch(String attributeName, Object fromValue, Object toValue) {
    this.attributeName = Objects.requireNonNull(attributeName, "attributeName");
    this.fromValue = Objects.requireNonNull(fromValue, "fromValue");
    this.toValue = Objects.requireNonNull(toValue, "toValue");
    this.collator = null;
  }

  /**
   * Compares strings in the order of a language.
   *
   * @throws NullPointerException if an argument is null
   */
  public RangeMatch(
      String attributeName, String fromValue, String toValue, QueryCollator collator) {
    this.attributeName = Objects.requireNonNull(attributeName, "attributeName");
    this.fromValue = Objects.requireNonNull(fromValue, "fromValue");
    this.toValue = Objects.requireNonNull(toValue, "toValue");
    this.collator = Objects.requireNonNull(collator, "collator");
  }

  public String getAttributeName() {
    return attributeName;
  }

  /** The lowest value that matches. */
  public Object getFromValue() {
    return fromValue;
  }

  /** The highest value that matches. */
  public Object getToValue() {
    return toValue;
  }

  /** How strings are compared; null if by their characters. */
  public QueryCollator getCollator() {
    return collator;
  }

  @Override
  protected void toString(StringBuffer text) {
    text.append(fromValue).append(" <= ").append(attributeName).append(" <= ").append(toValue);
    if (collator != null) {
      text.append(" by ").append(collator);
    }
  }
}
