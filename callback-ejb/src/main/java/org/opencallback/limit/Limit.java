package org.opencallback.limit;

import org.jspecify.annotations.Nullable;

/**
 * A limit in force, immutable.
 *
 * @param subject the number that it concerns: of an access number or mobile in E.164, of an
 *     extension as dialled; null for each one of the scope by itself
 * @param most how many there may be; the next one is refused
 */
public record Limit(
    LimitScope scope, @Nullable String subject, LimitMeasure measure, int most, LimitHours hours) {

  /** Whether it concerns the one with this number. */
  public boolean concerns(String number) {
    return subject == null || subject.equals(number);
  }
}
