package org.opencallback.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.time.Duration;

/** Durations in seconds with up to three decimals, decimal point or comma. */
@FacesConverter("seconds")
public class SecondsConverter implements Converter<Duration> {

  private static final int DECIMALS = 3;
  private static final int LONGEST = 12;

  @Override
  public Duration getAsObject(FacesContext faces, UIComponent component, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return read(value);
    } catch (ArithmeticException | NumberFormatException e) {
      throw new ConverterException(Notices.error(faces, "convert.seconds", value), e);
    }
  }

  /**
   * Reads seconds.
   *
   * @throws NumberFormatException if it is no number
   * @throws ArithmeticException if it is finer than a millisecond or too large
   */
  static Duration read(String value) {
    String text = value.strip().replace(',', '.');
    if (text.length() > LONGEST) {
      throw new NumberFormatException("too long: " + text.length());
    }
    BigDecimal ms = new BigDecimal(text).movePointRight(DECIMALS);
    return Duration.ofMillis(ms.longValueExact());
  }

  /** Writes seconds as short as possible: {@code 6}, {@code 0.25}. */
  static String written(Duration value) {
    BigDecimal seconds = BigDecimal.valueOf(value.toMillis(), DECIMALS).stripTrailingZeros();
    return seconds.toPlainString();
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, Duration value) {
    return value == null ? "" : written(value);
  }
}
