package org.opencallback.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.Arrays;
import java.util.List;

/** Lists of words, separated by spaces, commas or lines. */
@FacesConverter("words")
public class WordsConverter implements Converter<List<String>> {

  @Override
  public List<String> getAsObject(FacesContext faces, UIComponent component, String value) {
    return read(value);
  }

  /** The words of a text; none for null. */
  public static List<String> read(String value) {
    return value == null
        ? List.of()
        : Arrays.stream(value.split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, List<String> value) {
    return value == null ? "" : String.join(", ", value);
  }
}
