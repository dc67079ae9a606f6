package org.opencallback.slee.profile;

import java.text.Collator;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import javax.slee.profile.AttributeTypeMismatchException;
import javax.slee.profile.query.Equals;
import javax.slee.profile.query.GreaterThan;
import javax.slee.profile.query.GreaterThanOrEquals;
import javax.slee.profile.query.HasPrefix;
import javax.slee.profile.query.LessThan;
import javax.slee.profile.query.LessThanOrEquals;
import javax.slee.profile.query.NotEquals;
import javax.slee.profile.query.QueryCollator;
import javax.slee.profile.query.SimpleQueryExpression;

/**
 * How the values of an attribute are compared. An attribute that is null is less than nothing,
 * greater than nothing, and different from everything.
 */
final class AttributeComparison {

  private final ProfileAttribute attribute;
  private final Collator collator;

  AttributeComparison(ProfileAttribute attribute, QueryCollator collator) {
    this.attribute = attribute;
    this.collator = collator == null ? null : collator.getCollator();
  }

  void requireType(Object value) throws AttributeTypeMismatchException {
    if (value == null || !(attribute.isComparable(value) || attribute.type().isInstance(value))) {
      throw new AttributeTypeMismatchException(
          "attribute %s is a %s and cannot be compared with %s"
              .formatted(attribute.name(), attribute.type().getName(), value));
    }
  }

  private void requireOrdered(Object value) throws AttributeTypeMismatchException {
    requireType(value);
    if (!(value instanceof Comparable)) {
      throw new AttributeTypeMismatchException(
          "attribute %s is a %s, which has no order"
              .formatted(attribute.name(), attribute.type().getName()));
    }
  }

  private void requireText(Object value) throws AttributeTypeMismatchException {
    if (attribute.type() != String.class || !(value instanceof String)) {
      throw new AttributeTypeMismatchException(
          "attribute %s is a %s, expected a string with prefixes"
              .formatted(attribute.name(), attribute.type().getName()));
    }
  }

  /** What a simple expression asks of an attribute's value. */
  Predicate<Object> by(SimpleQueryExpression simple) throws AttributeTypeMismatchException {
    Object value = simple.getAttributeValue();
    if (simple instanceof Equals || simple instanceof NotEquals) {
      requireType(value);
      Predicate<Object> equal = held -> equal(held, value);
      return simple instanceof Equals ? equal : equal.negate();
    } else if (simple instanceof HasPrefix) {
      requireText(value);
      return held -> held instanceof String text && startsWith(text, (String) value);
    } else if (simple instanceof LessThan) {
      return ordered(value, sign -> sign < 0);
    } else if (simple instanceof LessThanOrEquals) {
      return ordered(value, sign -> sign <= 0);
    } else if (simple instanceof GreaterThan) {
      return ordered(value, sign -> sign > 0);
    } else if (simple instanceof GreaterThanOrEquals) {
      return ordered(value, sign -> sign >= 0);
    }
    throw new IllegalArgumentException("not a query expression of the standard: " + simple);
  }

  /** Whether a value lies between two others, or is one of them. */
  Predicate<Object> between(Object from, Object to) throws AttributeTypeMismatchException {
    return ordered(from, sign -> sign >= 0).and(ordered(to, sign -> sign <= 0));
  }

  /** Whether a value is the beginning of another one. */
  Predicate<Object> isPrefixOf(Object whole) throws AttributeTypeMismatchException {
    requireText(whole);
    return held -> held instanceof String text && startsWith((String) whole, text);
  }

  private boolean equal(Object held, Object wanted) {
    if (collator != null && held instanceof String text && wanted instanceof String other) {
      return collator.compare(text, other) == 0;
    }
    return attribute.matches(held, wanted);
  }

  private Predicate<Object> ordered(Object value, IntPredicate sign)
      throws AttributeTypeMismatchException {
    requireOrdered(value);
    return held -> held != null && sign.test(compare(held, value));
  }

  @SuppressWarnings("unchecked") // both are of the attribute's type, which has an order
  private int compare(Object held, Object value) {
    if (collator != null && held instanceof String text) {
      return collator.compare(text, (String) value);
    }
    return ((Comparable<Object>) held).compareTo(value);
  }

  private boolean startsWith(String text, String prefix) {
    if (collator == null) {
      return text.startsWith(prefix);
    }
    return text.length() >= prefix.length()
        && collator.compare(text.substring(0, prefix.length()), prefix) == 0;
  }
}
