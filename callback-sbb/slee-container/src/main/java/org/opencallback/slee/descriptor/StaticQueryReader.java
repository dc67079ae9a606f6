package org.opencallback.slee.descriptor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.opencallback.slee.descriptor.StaticQuery.Combination;
import org.opencallback.slee.descriptor.StaticQuery.Comparison;
import org.opencallback.slee.descriptor.StaticQuery.Condition;
import org.opencallback.slee.descriptor.StaticQuery.Junction;
import org.opencallback.slee.descriptor.StaticQuery.Operand;
import org.opencallback.slee.descriptor.StaticQuery.Operator;
import org.opencallback.slee.descriptor.StaticQuery.Parameter;
import org.opencallback.slee.descriptor.StaticQuery.Range;

/** Reads the static queries of a profile specification (JSR 240 §10.8). */
final class StaticQueryReader {

  private static final List<String> CONDITIONS =
      List.of("compare", "range-match", "longest-prefix-match", "has-prefix", "and", "or", "not");

  private final Collators collators;
  private final Set<String> parameters = new HashSet<>();

  private StaticQueryReader(Collators collators) {
    this.collators = collators;
  }

  static List<StaticQuery> read(XmlElement specification, Collators collators)
      throws DescriptorException {
    List<StaticQuery> queries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (XmlElement query : specification.children("query")) {
      StaticQuery read = new StaticQueryReader(collators).query(query);
      if (!seen.add(read.name())) {
        throw query.malformed("name \"%s\" occurs twice".formatted(read.name()));
      }
      queries.add(read);
    }
    return queries;
  }

  private StaticQuery query(XmlElement query) throws DescriptorException {
    List<Parameter> declared = new ArrayList<>();
    for (XmlElement parameter : query.children("query-parameter")) {
      Parameter read = new Parameter(required(parameter, "name"), required(parameter, "type"));
      if (!parameters.add(read.name())) {
        throw parameter.malformed("name \"%s\" occurs twice".formatted(read.name()));
      }
      declared.add(read);
    }
    return new StaticQuery(
        required(query, "name"), declared, maxMatches(query), only(query, conditions(query)));
  }

  private static long maxMatches(XmlElement query) throws DescriptorException {
    XmlElement options = query.optional("query-options");
    if (options == null || options.attribute("max-matches") == null) {
      return Long.MAX_VALUE;
    }
    String text = required(options, "max-matches");
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw options.malformed("max-matches is \"%s\", expected a number".formatted(text));
    }
  }

  private static Condition only(XmlElement element, List<Condition> conditions)
      throws DescriptorException {
    if (conditions.size() != 1) {
      throw element.malformed(
          "has %d conditions, expected one of %s".formatted(conditions.size(), CONDITIONS));
    }
    return conditions.get(0);
  }

  private List<Condition> conditions(XmlElement parent) throws DescriptorException {
    List<Condition> conditions = new ArrayList<>();
    for (String kind : CONDITIONS) {
      for (XmlElement element : parent.children(kind)) {
        conditions.add(condition(kind, element));
      }
    }
    return conditions;
  }

  private Condition condition(String kind, XmlElement element) throws DescriptorException {
    return switch (kind) {
      case "compare" -> comparison(operator(element), element);
      case "has-prefix" -> comparison(Operator.HAS_PREFIX, element);
      case "longest-prefix-match" -> comparison(Operator.LONGEST_PREFIX_MATCH, element);
      case "range-match" ->
          new Range(
              required(element, "attribute-name"),
              operand(element, "from-value", "from-parameter"),
              operand(element, "to-value", "to-parameter"),
              collators.find(element, "collator-ref"));
      case "not" -> new Combination(Junction.NOT, List.of(only(element, conditions(element))));
      default -> combination(Junction.valueOf(kind.toUpperCase(Locale.ROOT)), element);
    };
  }

  private Condition combination(Junction junction, XmlElement element) throws DescriptorException {
    List<Condition> parts = conditions(element);
    if (parts.size() < 2) {
      throw element.malformed("has %d conditions, expected at least 2".formatted(parts.size()));
    }
    return new Combination(junction, parts);
  }

  private Condition comparison(Operator operator, XmlElement element) throws DescriptorException {
    return new Comparison(
        operator,
        required(element, "attribute-name"),
        operand(element, "value", "parameter"),
        collators.find(element, "collator-ref"));
  }

  private static Operator operator(XmlElement element) throws DescriptorException {
    return switch (required(element, "op")) {
      case "equals" -> Operator.EQUALS;
      case "not-equals" -> Operator.NOT_EQUALS;
      case "less-than" -> Operator.LESS_THAN;
      case "less-than-or-equals" -> Operator.LESS_THAN_OR_EQUALS;
      case "greater-than" -> Operator.GREATER_THAN;
      case "greater-than-or-equals" -> Operator.GREATER_THAN_OR_EQUALS;
      default ->
          throw element.malformed("op is \"%s\", which is none".formatted(element.attribute("op")));
    };
  }

  private Operand operand(XmlElement element, String literal, String parameter)
      throws DescriptorException {
    String value = element.attribute(literal);
    String name = element.attribute(parameter);
    if ((value == null) == (name == null)) {
      throw element.malformed("has %s and %s, expected one".formatted(literal, parameter));
    }
    if (name != null && !parameters.contains(name)) {
      throw element.malformed("%s \"%s\" is not declared".formatted(parameter, name));
    }
    return new Operand(value, name);
  }

  private static String required(XmlElement element, String attribute) throws DescriptorException {
    String value = element.attribute(attribute);
    if (value == null || value.isEmpty()) {
      throw element.malformed("has no %s".formatted(attribute));
    }
    return value;
  }
}
