package javax.slee.profile.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Several conditions made into one (JSR 240 §10). */
public abstract class CompositeQueryExpression extends QueryExpression {

  private final List<QueryExpression> expressions = new ArrayList<>();

  /** For the kinds of expressions in this package. */
  public CompositeQueryExpression() {}

  /** The conditions, in the order in which they were added, in a new array. */
  public final QueryExpression[] getExpressions() {
    return expressions.toArray(new QueryExpression[0]);
  }

  /**
   * Adds a condition.
   *
   * @throws NullPointerException if {@code expression} is null
   * @throws IllegalArgumentException if {@code expression} contains this expression, so that the
   *     two would contain each other without end
   */
  protected final void add(QueryExpression expression)
      throws NullPointerException, IllegalArgumentException {
    Objects.requireNonNull(expression, "expression");
    if (contains(expression, this)) {
      throw new IllegalArgumentException("an expression cannot be part of itself");
    }
    expressions.add(expression);
  }

  /** Appends the conditions in parentheses, with a word between them. */
  final void join(StringBuffer text, String word) {
    text.append('(');
    for (int i = 0; i < expressions.size(); i++) {
      if (i > 0) {
        text.append(word);
      }
      expressions.get(i).toString(text);
    }
    text.append(')');
  }

  private static boolean contains(QueryExpression whole, QueryExpression part) {
    if (whole == part) {
      return true;
    }
    if (whole instanceof Not not) {
      return contains(not.getExpression(), part);
    }
    return whole instanceof CompositeQueryExpression composite
        && composite.expressions.stream().anyMatch(each -> contains(each, part));
  }
}
