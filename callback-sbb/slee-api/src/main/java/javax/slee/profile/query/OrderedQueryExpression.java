package javax.slee.profile.query;

import java.util.Objects;

/** A condition on the place of an attribute in the order of its values (JSR 240 §10). */
public abstract class OrderedQueryExpression extends SimpleQueryExpression {

  /**
   * @param collator how to compare strings; null to compare them by their characters
   * @throws NullPointerException if {@code attributeName} or {@code attributeValue} is null
   */
  protected OrderedQueryExpression(
      String attributeName, Object attributeValue, QueryCollator collator)
      throws NullPointerException {
    super(attributeName, Objects.requireNonNull(attributeValue, "attributeValue"), collator);
  }
}
