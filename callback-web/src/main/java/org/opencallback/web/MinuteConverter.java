package org.opencallback.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Moments to the minute in the exchange's time zone, such as {@code 2026-11-26 13:05}. */
@Dependent
@FacesConverter(value = "minute", managed = true)
public class MinuteConverter implements Converter<Instant> {

  @Inject Words words;

  @Override
  public Instant getAsObject(FacesContext faces, UIComponent component, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return read(value, words.zone());
    } catch (DateTimeException e) {
      throw new ConverterException(Notices.error(faces, "convert.minute", value), e);
    }
  }

  static Instant read(String value, ZoneId zone) {
    return LocalDateTime.parse(value.strip().replace(' ', 'T')).atZone(zone).toInstant();
  }

  static String written(Instant value, ZoneId zone) {
    return LocalDateTime.ofInstant(value, zone)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString()
        .replace('T', ' ');
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, Instant value) {
    return value == null ? "" : written(value, words.zone());
  }
}
