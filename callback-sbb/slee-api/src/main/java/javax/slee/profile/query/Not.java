package javax.slee.profile.query;

import java.util.Objects;

/** True when its condition is not (JSR 240 §10). */
public final class Not extends QueryExpression {

  private final QueryExpression expression;

  /**
   * @throws NullPointerException if {@code expression} is null
   */
  public Not(QueryExpression expression) {
    this.expression = Objects.requireNonNull(expression, "expression");
  }

  /** The condition that must not be true. */
  public QueryExpression getExpression() {
    return expression;
  }

  @Override
  protected void toString(StringBuffer text) {
    text.append("not (");
    expression.toString(text);
    text.append(')');
  }
}
