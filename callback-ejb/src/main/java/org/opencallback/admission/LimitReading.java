package org.opencallback.admission;

/**
 * A limit and how much of it is used.
 *
 * @param name such as {@code MOBILE PER_HOUR}
 * @param most how many there may be
 * @param used how many there are, this call not counted
 */
public record LimitReading(String name, long most, long used) {

  boolean isReached() {
    return used >= most;
  }

  /** Such as {@code MOBILE PER_HOUR 60 of 60}. */
  String text() {
    return "%s %d of %d".formatted(name, used, most);
  }
}
