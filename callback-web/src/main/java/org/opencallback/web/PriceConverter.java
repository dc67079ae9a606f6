package org.opencallback.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.math.BigDecimal;

/** Prices with a comma or a point, written as the reader's language does: 0,85 or 0.85. */
@Dependent
@FacesConverter(value = "price", managed = true)
public class PriceConverter implements Converter<BigDecimal> {

  @Inject Words words;

  @Override
  public BigDecimal getAsObject(FacesContext faces, UIComponent component, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return read(value);
    } catch (NumberFormatException e) {
      throw new ConverterException(Notices.error(faces, "convert.price", value), e);
    }
  }

  static BigDecimal read(String value) {
    return new BigDecimal(value.strip().replace(',', '.'));
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, BigDecimal value) {
    return words.amount(value);
  }
}
