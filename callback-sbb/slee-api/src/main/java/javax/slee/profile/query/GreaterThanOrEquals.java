package javax.slee.profile.query;

import java.util.Objects;

/** True when an attribute does not lie below a value (JSR 240 §10). */
public final class GreaterThanOrEquals extends OrderedQueryExpression {

  /**
   * @throws NullPointerException if an argument is null
   */
  public GreaterThanOrEquals(String attributeName, Object attributeValue)
      throws NullPointerException {
    super(attributeName, attributeValue, null);
  }

  /**
   * Compares strings in the order of a language.
   *
   * @throws NullPointerException if an argument is null
   */
  public GreaterThanOrEquals(String attributeName, String attributeValue, QueryCollator collator)
      throws NullPointerException {
    super(attributeName, attributeValue, Objects.requireNonNull(collator, "collator"));
  }

  @Override
  protected String getRelation() {
    return ">=";
  }
}
