package org.opencallback.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A change of the configuration that is refused; nothing has been changed. Rolls back (declared in
 * {@code ejb-jar.xml}).
 */
public class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public RefusedException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  public RefusedException(String field, String message) {
    this(List.of(new Problem(field, message)));
  }

  /** What is wrong, in the order of the fields. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * One thing that is wrong.
   *
   * @param field property of the row, such as {@code number}; empty when it is the row as a whole
   * @param message the value and what was expected, for people
   */
  public record Problem(String field, String message) {
    @Override
    public String toString() {
      return field.isEmpty() ? message : field + ": " + message;
    }
  }
}
