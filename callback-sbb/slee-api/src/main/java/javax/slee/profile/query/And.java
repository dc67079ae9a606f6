package javax.slee.profile.query;

/** True when all of its conditions are true (JSR 240 §10). */
public final class And extends CompositeQueryExpression {

  /**
   * @throws NullPointerException if an argument is null
   */
  public And(QueryExpression first, QueryExpression second) {
    add(first);
    add(second);
  }

  /**
   * @throws NullPointerException if the array or one of its elements is null
   */
  public And(QueryExpression[] expressions) {
    for (QueryExpression expression : expressions) {
      add(expression);
    }
  }

  /**
   * Adds one more condition to this expression.
   *
   * @return this expression
   * @throws NullPointerException if {@code expression} is null
   * @throws IllegalArgumentException if {@code expression} contains this expression
   */
  public And and(QueryExpression expression) throws NullPointerException, IllegalArgumentException {
    add(expression);
    return this;
  }

  @Override
  protected void toString(StringBuffer text) {
    join(text, " and ");
  }
}
