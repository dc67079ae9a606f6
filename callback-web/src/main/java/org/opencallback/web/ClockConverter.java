package org.opencallback.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Minutes of the day as times, {@code 00:00} to {@code 24:00}. */
@FacesConverter("clock")
public class ClockConverter implements Converter<Integer> {

  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");
  private static final int MINUTES_PER_HOUR = 60;
  private static final int MINUTES_PER_DAY = 1440;

  @Override
  public Integer getAsObject(FacesContext faces, UIComponent component, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return read(value);
    } catch (NumberFormatException e) {
      throw new ConverterException(Notices.error(faces, "convert.clock", value), e);
    }
  }

  /**
   * Reads a time.
   *
   * @throws NumberFormatException if it is none
   */
  static int read(String value) {
    Matcher time = TIME.matcher(value.strip());
    if (time.matches()) {
      int minute = Integer.parseInt(time.group(2));
      int minutes = Integer.parseInt(time.group(1)) * MINUTES_PER_HOUR + minute;
      if (minute < MINUTES_PER_HOUR && minutes <= MINUTES_PER_DAY) {
        return minutes;
      }
    }
    throw new NumberFormatException("no time of the day");
  }

  /** Writes a time. */
  public static String written(int minutes) {
    return String.format(
        Locale.ROOT, "%02d:%02d", minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, Integer value) {
    return value == null ? "" : written(value);
  }
}
