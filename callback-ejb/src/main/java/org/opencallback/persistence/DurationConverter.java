package org.opencallback.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;

/** Keeps a duration as milliseconds. */
@Converter(autoApply = true)
public class DurationConverter implements AttributeConverter<Duration, Long> {

  @Override
  public Long convertToDatabaseColumn(Duration duration) {
    return duration == null ? null : duration.toMillis();
  }

  @Override
  public Duration convertToEntityAttribute(Long millis) {
    return millis == null ? null : Duration.ofMillis(millis);
  }
}
