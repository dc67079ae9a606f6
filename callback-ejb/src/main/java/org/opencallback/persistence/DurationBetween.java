package org.opencallback.persistence;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;

/** A duration within bounds, both included; null is left to {@code NotNull}. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DurationBetween.Validator.class)
public @interface DurationBetween {

  /** Least duration in milliseconds. */
  long minMs();

  /** Greatest duration in milliseconds. */
  long maxMs();

  /** What was expected. */
  String message();

  /** Validation groups. */
  Class<?>[] groups() default {};

  /** Carries no payload. */
  Class<? extends Payload>[] payload() default {};

  /** Compares the duration with the bounds. */
  class Validator implements ConstraintValidator<DurationBetween, Duration> {
    private long minMs;
    private long maxMs;

    @Override
    public void initialize(DurationBetween bounds) {
      minMs = bounds.minMs();
      maxMs = bounds.maxMs();
    }

    @Override
    public boolean isValid(Duration value, ConstraintValidatorContext context) {
      return value == null || (value.toMillis() >= minMs && value.toMillis() <= maxMs);
    }
  }
}
