package javax.slee.profile.query;

import java.util.Objects;

/** True when an attribute does not have a value (JSR 240 §10). */
public final class NotEquals extends SimpleQueryExpression {

  /**
   * @param attributeValue the value, or null
   * @throws NullPointerException if {@code attributeName} is null
   */
  public NotEquals(String attributeName, Object attributeValue) throws NullPointerException {
    super(attributeName, attributeValue, null);
  }

  /**
   * Compares strings in the order of a language.
   *
   * @param attributeValue the value, or null
   * @throws NullPointerException if {@code attributeName} or {@code collator} is null
   */
  public NotEquals(String attributeName, String attributeValue, QueryCollator collator)
      throws NullPointerException {
    super(attributeName, attributeValue, Objects.requireNonNull(collator, "collator"));
  }

  @Override
  protected String getRelation() {
    return "!=";
  }
}
