package org.opencallback.slee.descriptor;

import java.util.List;
import javax.slee.profile.query.QueryCollator;
import org.jspecify.annotations.Nullable;

/**
 * A query that a profile specification declares (JSR 240 §10.8).
 *
 * @param name its name; the profile table interface has a method {@code queryName}
 * @param parameters its parameters, in the order of that method's
 * @param maxMatches how many profiles it finds at most
 * @param condition what must be true of a profile
 */
public record StaticQuery(
    String name, List<Parameter> parameters, long maxMatches, Condition condition) {

  /**
   * A parameter.
   *
   * @param type fully qualified name of its Java type, or the name of a primitive type
   */
  public record Parameter(String name, String type) {}

  /**
   * A value that an attribute is compared with: exactly one of the two is not null.
   *
   * @param literal the value as text
   * @param parameter the name of the parameter that has the value
   */
  public record Operand(@Nullable String literal, @Nullable String parameter) {}

  /** What must be true of a profile. */
  public sealed interface Condition permits Comparison, Range, Combination {}

  /** How an attribute is compared with one value. */
  public enum Operator {
    EQUALS,
    NOT_EQUALS,
    LESS_THAN,
    LESS_THAN_OR_EQUALS,
    GREATER_THAN,
    GREATER_THAN_OR_EQUALS,
    HAS_PREFIX,
    LONGEST_PREFIX_MATCH
  }

  /**
   * An attribute compared with a value.
   *
   * @param collator how strings are compared, null for their natural order
   */
  public record Comparison(
      Operator operator, String attribute, Operand value, @Nullable QueryCollator collator)
      implements Condition {}

  /**
   * An attribute between two values, which belong to the range.
   *
   * @param collator how strings are compared, null for their natural order
   */
  public record Range(String attribute, Operand from, Operand to, @Nullable QueryCollator collator)
      implements Condition {}

  /** How conditions are combined. */
  public enum Junction {
    AND,
    OR,
    NOT
  }

  /**
   * Conditions combined.
   *
   * @param parts one for {@link Junction#NOT}, at least two otherwise
   */
  public record Combination(Junction junction, List<Condition> parts) implements Condition {
    /** Copies its collection. */
    public Combination {
      parts = List.copyOf(parts);
    }
  }

  /** Copies its collection. */
  public StaticQuery {
    parameters = List.copyOf(parameters);
  }
}
