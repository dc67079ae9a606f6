package javax.slee.profile.query;

import java.util.Objects;

/** A condition that compares an attribute with a value (JSR 240 §10). */
public abstract class SimpleQueryExpression extends QueryExpression {

  private final String attributeName;
  private final Object attributeValue;
  private final QueryCollator collator;

  /**
   * @param collator how to compare strings; null to compare them by their characters
   * @throws NullPointerException if {@code attributeName} is null
   */
  protected SimpleQueryExpression(
      String attributeName, Object attributeValue, QueryCollator collator) {
    this.attributeName = Objects.requireNonNull(attributeName, "attributeName");
    this.attributeValue = attributeValue;
    this.collator = collator;
  }

  public final String getAttributeName() {
    return attributeName;
  }

  /** What the attribute is compared with. */
  public final Object getAttributeValue() {
    return attributeValue;
  }

  /** How strings are compared; null if by their characters. */
  public final QueryCollator getCollator() {
    return collator;
  }

  @Override
  protected final void toString(StringBuffer text) {
    text.append(attributeName).append(' ').append(getRelation()).append(' ').append(attributeValue);
    if (collator != null) {
      text.append(" by ").append(collator);
    }
  }

  /** The sign or the words that stand between attribute and value in the text. */
  protected abstract String getRelation();
}
