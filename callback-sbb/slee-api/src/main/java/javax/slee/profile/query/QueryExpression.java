package javax.slee.profile.query;

import java.io.Serializable;

/**
 * A condition on the attributes of profiles, for queries that management clients put together at
 * run time (JSR 240 §10).
 */
public abstract class QueryExpression implements Serializable {

  /** For the kinds of expressions in this package. */
  public QueryExpression() {}

  /** The condition as text, for people to read. */
  @Override
  @SuppressWarnings("JdkObsolete") // toString(StringBuffer) is in the API
  public final String toString() {
    StringBuffer text = new StringBuffer();
    toString(text);
    return text.toString();
  }

  /** Appends the condition as text. */
  protected abstract void toString(StringBuffer text);
}
