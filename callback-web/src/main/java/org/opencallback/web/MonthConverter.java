package org.opencallback.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.YearMonth;

/**
 * Months such as {@code 2026-03}. Nothing else becomes a value: the calendar writes its value into
 * a script of the page.
 */
@FacesConverter("month")
public class MonthConverter implements Converter<String> {

  @Override
  public String getAsObject(FacesContext faces, UIComponent component, String value) {
    String text = value == null ? "" : value.strip();
    try {
      return YearMonth.parse(text).toString();
    } catch (DateTimeException e) {
      throw new ConverterException(Notices.error(faces, "savings.form", text), e);
    }
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, String value) {
    return value == null ? "" : value;
  }
}
