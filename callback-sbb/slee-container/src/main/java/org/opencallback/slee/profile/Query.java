package org.opencallback.slee.profile;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import javax.slee.profile.AttributeTypeMismatchException;
import javax.slee.profile.UnrecognizedAttributeException;
import javax.slee.profile.query.And;
import javax.slee.profile.query.CompositeQueryExpression;
import javax.slee.profile.query.Equals;
import javax.slee.profile.query.LongestPrefixMatch;
import javax.slee.profile.query.Not;
import javax.slee.profile.query.QueryExpression;
import javax.slee.profile.query.RangeMatch;
import javax.slee.profile.query.SimpleQueryExpression;

/** Finds the profiles for which a query expression is true (JSR 240 §10.8). */
final class Query {

  private final ProfileAttributes attributes;
  private final Rows rows;

  Query(ProfileAttributes attributes, Rows rows) {
    this.attributes = attributes;
    this.rows = rows;
  }

  /**
   * Finds them.
   *
   * @return their names
   * @throws UnrecognizedAttributeException if there is no attribute of that name
   * @throws AttributeTypeMismatchException if a value is not of the type of its attribute
   */
  Set<String> find(QueryExpression expression)
      throws UnrecognizedAttributeException, AttributeTypeMismatchException {
    if (expression instanceof CompositeQueryExpression composite) {
      return combined(composite);
    } else if (expression instanceof Not not) {
      Set<String> rest = new HashSet<>(rows.names());
      rest.removeAll(find(not.getExpression()));
      return rest;
    } else if (expression instanceof RangeMatch range) {
      int index = attributes.index(range.getAttributeName());
      AttributeComparison comparison =
          new AttributeComparison(attributes.get(index), range.getCollator());
      return matching(index, comparison.between(range.getFromValue(), range.getToValue()));
    } else if (expression instanceof SimpleQueryExpression simple) {
      return simple(simple);
    }
    throw new IllegalArgumentException("not a query expression of the standard: " + expression);
  }

  private Set<String> combined(CompositeQueryExpression composite)
      throws UnrecognizedAttributeException, AttributeTypeMismatchException {
    Set<String> found = null;
    for (QueryExpression part : composite.getExpressions()) {
      Set<String> next = find(part);
      if (found == null) {
        found = new HashSet<>(next);
      } else if (composite instanceof And) {
        found.retainAll(next);
      } else {
        found.addAll(next);
      }
    }
    return found == null ? Set.of() : found;
  }

  private Set<String> simple(SimpleQueryExpression simple)
      throws UnrecognizedAttributeException, AttributeTypeMismatchException {
    int index = attributes.index(simple.getAttributeName());
    AttributeComparison comparison =
        new AttributeComparison(attributes.get(index), simple.getCollator());
    if (simple instanceof Equals && simple.getCollator() == null) {
      comparison.requireType(simple.getAttributeValue());
      return rows.withValue(index, simple.getAttributeValue());
    }
    if (simple instanceof LongestPrefixMatch) {
      return longestPrefixes(index, comparison, simple.getAttributeValue());
    }
    return matching(index, comparison.by(simple));
  }

  private Set<String> matching(int index, Predicate<Object> condition) {
    Set<String> found = new HashSet<>();
    for (String name : rows.names()) {
      Object[] values = rows.find(name);
      if (values != null && condition.test(values[index])) {
        found.add(name);
      }
    }
    return found;
  }

  /** The profiles whose attribute is a prefix of the value, longer than that of any other. */
  private Set<String> longestPrefixes(int index, AttributeComparison comparison, Object value)
      throws AttributeTypeMismatchException {
    Predicate<Object> isPrefix = comparison.isPrefixOf(value);
    Set<String> found = new HashSet<>();
    int longest = 0;
    for (String name : rows.names()) {
      Object[] values = rows.find(name);
      if (values == null || !isPrefix.test(values[index])) {
        continue;
      }
      int length = ((String) values[index]).length();
      if (length > longest) {
        longest = length;
        found.clear();
      }
      if (length == longest) {
        found.add(name);
      }
    }
    return found;
  }
}
