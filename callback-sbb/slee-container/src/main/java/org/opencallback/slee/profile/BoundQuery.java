package org.opencallback.slee.profile;

import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;
import javax.slee.ComponentID;
import javax.slee.InvalidArgumentException;
import javax.slee.management.DeploymentException;
import javax.slee.profile.AttributeTypeMismatchException;
import javax.slee.profile.UnrecognizedAttributeException;
import javax.slee.profile.query.And;
import javax.slee.profile.query.Equals;
import javax.slee.profile.query.GreaterThan;
import javax.slee.profile.query.GreaterThanOrEquals;
import javax.slee.profile.query.HasPrefix;
import javax.slee.profile.query.LessThan;
import javax.slee.profile.query.LessThanOrEquals;
import javax.slee.profile.query.LongestPrefixMatch;
import javax.slee.profile.query.Not;
import javax.slee.profile.query.NotEquals;
import javax.slee.profile.query.Or;
import javax.slee.profile.query.QueryCollator;
import javax.slee.profile.query.QueryExpression;
import javax.slee.profile.query.RangeMatch;
import javax.slee.resource.ConfigProperties;
import org.opencallback.slee.descriptor.StaticQuery;
import org.opencallback.slee.descriptor.StaticQuery.Combination;
import org.opencallback.slee.descriptor.StaticQuery.Comparison;
import org.opencallback.slee.descriptor.StaticQuery.Condition;
import org.opencallback.slee.descriptor.StaticQuery.Junction;
import org.opencallback.slee.descriptor.StaticQuery.Operand;
import org.opencallback.slee.descriptor.StaticQuery.Operator;
import org.opencallback.slee.descriptor.StaticQuery.Parameter;
import org.opencallback.slee.descriptor.StaticQuery.Range;

/** A static query with the attributes that it asks for (JSR 240 §10.8). */
final class BoundQuery {

  private final StaticQuery query;
  private final ProfileAttributes attributes;

  /**
   * Binds a query to the attributes of its profile specification.
   *
   * @throws DeploymentException if an attribute does not exist, or a literal is not of its type
   */
  BoundQuery(ComponentID specification, StaticQuery query, ProfileAttributes attributes)
      throws DeploymentException {
    this.query = query;
    this.attributes = attributes;
    try {
      check(query.condition());
    } catch (UnrecognizedAttributeException | IllegalArgumentException e) {
      throw new DeploymentException(
          "%s: query %s: %s".formatted(specification, query.name(), e.getMessage()), e);
    }
  }

  StaticQuery query() {
    return query;
  }

  /** How many of the profiles found are returned. */
  int limit(int found) {
    return (int) Math.min(found, query.maxMatches());
  }

  private void check(Condition condition) throws UnrecognizedAttributeException {
    if (condition instanceof Combination combination) {
      for (Condition part : combination.parts()) {
        check(part);
      }
    } else if (condition instanceof Range range) {
      checkLiteral(range.attribute(), range.from());
      checkLiteral(range.attribute(), range.to());
    } else if (condition instanceof Comparison comparison) {
      checkLiteral(comparison.attribute(), comparison.value());
    }
  }

  private void checkLiteral(String attribute, Operand operand)
      throws UnrecognizedAttributeException {
    attributes.index(attribute);
    if (operand.literal() != null) {
      literal(attribute, operand.literal());
    }
  }

  private Object literal(String attribute, String text) {
    try {
      Class<?> type = attributes.get(attributes.index(attribute)).comparedType();
      return type == Character.class && text.length() == 1
          ? Character.valueOf(text.charAt(0))
          : ConfigProperties.Property.toObject(type.getName(), text);
    } catch (UnrecognizedAttributeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * The parameters of a management client, checked.
   *
   * @param arguments null stands for none
   * @throws InvalidArgumentException if there are too few or too many, or one is null
   * @throws AttributeTypeMismatchException if one is not of the type declared
   */
  Object[] checked(Object[] arguments)
      throws InvalidArgumentException, AttributeTypeMismatchException {
    Object[] given = arguments == null ? new Object[0] : arguments;
    if (given.length != query.parameters().size()) {
      throw new InvalidArgumentException(
          "query %s has %d parameters, not %d"
              .formatted(query.name(), query.parameters().size(), given.length));
    }
    for (int i = 0; i < given.length; i++) {
      Parameter parameter = query.parameters().get(i);
      if (given[i] == null) {
        throw new InvalidArgumentException(
            "query %s: parameter %s is null".formatted(query.name(), parameter.name()));
      }
      if (!isOfType(given[i], parameter.type())) {
        throw new AttributeTypeMismatchException(
            "query %s: parameter %s is a %s, not %s"
                .formatted(query.name(), parameter.name(), parameter.type(), given[i].getClass()));
      }
    }
    return given;
  }

  private static boolean isOfType(Object value, String type) {
    Class<?> actual = value.getClass();
    return actual.getName().equals(type)
        || MethodType.methodType(actual).unwrap().returnType().getName().equals(type);
  }

  /** The query with the values of its parameters. */
  QueryExpression expression(Object[] arguments) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < query.parameters().size(); i++) {
      values.put(query.parameters().get(i).name(), arguments[i]);
    }
    return expression(query.condition(), values);
  }

  private QueryExpression expression(Condition condition, Map<String, Object> values) {
    if (condition instanceof Combination combination) {
      QueryExpression[] parts =
          combination.parts().stream()
              .map(part -> expression(part, values))
              .toArray(QueryExpression[]::new);
      return combination.junction() == Junction.NOT
          ? new Not(parts[0])
          : combination.junction() == Junction.AND ? new And(parts) : new Or(parts);
    } else if (condition instanceof Range range) {
      Object from = value(range.attribute(), range.from(), values);
      Object to = value(range.attribute(), range.to(), values);
      return range.collator() == null
          ? new RangeMatch(range.attribute(), from, to)
          : new RangeMatch(range.attribute(), (String) from, (String) to, range.collator());
    }
    Comparison comparison = (Comparison) condition;
    return comparison(
        comparison.operator(),
        comparison.attribute(),
        value(comparison.attribute(), comparison.value(), values),
        comparison.collator());
  }

  private Object value(String attribute, Operand operand, Map<String, Object> values) {
    return operand.literal() == null
        ? values.get(operand.parameter())
        : literal(attribute, operand.literal());
  }

  private static QueryExpression comparison(
      Operator operator, String attribute, Object value, QueryCollator collator) {
    return collator == null
        ? plain(operator, attribute, value)
        : collated(operator, attribute, (String) value, collator);
  }

  private static QueryExpression plain(Operator operator, String attribute, Object value) {
    return switch (operator) {
      case EQUALS -> new Equals(attribute, value);
      case NOT_EQUALS -> new NotEquals(attribute, value);
      case LESS_THAN -> new LessThan(attribute, value);
      case LESS_THAN_OR_EQUALS -> new LessThanOrEquals(attribute, value);
      case GREATER_THAN -> new GreaterThan(attribute, value);
      case GREATER_THAN_OR_EQUALS -> new GreaterThanOrEquals(attribute, value);
      case HAS_PREFIX -> new HasPrefix(attribute, (String) value);
      case LONGEST_PREFIX_MATCH -> new LongestPrefixMatch(attribute, (String) value);
    };
  }

  private static QueryExpression collated(
      Operator operator, String attribute, String value, QueryCollator collator) {
    return switch (operator) {
      case EQUALS -> new Equals(attribute, value, collator);
      case NOT_EQUALS -> new NotEquals(attribute, value, collator);
      case LESS_THAN -> new LessThan(attribute, value, collator);
      case LESS_THAN_OR_EQUALS -> new LessThanOrEquals(attribute, value, collator);
      case GREATER_THAN -> new GreaterThan(attribute, value, collator);
      case GREATER_THAN_OR_EQUALS -> new GreaterThanOrEquals(attribute, value, collator);
      case HAS_PREFIX -> new HasPrefix(attribute, value, collator);
      case LONGEST_PREFIX_MATCH -> new LongestPrefixMatch(attribute, value, collator);
    };
  }
}
