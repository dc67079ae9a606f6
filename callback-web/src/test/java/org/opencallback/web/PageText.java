package org.opencallback.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a page says by itself instead of by the catalogue. */
final class PageText {

  private static final Pattern TAG = Pattern.compile("<!--.*?-->|<[^>]*>", Pattern.DOTALL);
  private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}", Pattern.DOTALL);
  private static final Pattern SPOKEN_ATTRIBUTE =
      Pattern.compile(
          "\\s(?:title|label|value|alt|placeholder|aria-label|header|headerText|itemLabel|message"
              + "|emptyMessage|hint|search|whenEmpty|word)=\"([^\"]*)\"");

  /** Parameters of addresses are for machines. */
  private static final Pattern PARAMETER = Pattern.compile("<(?:f|ui):param[^>]*>");

  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

  private PageText() {}

  static List<String> in(String page) {
    List<String> spoken = new ArrayList<>();
    Matcher attribute = SPOKEN_ATTRIBUTE.matcher(PARAMETER.matcher(page).replaceAll(""));
    while (attribute.find()) {
      add(spoken, attribute.group(1));
    }
    String plain = PARAMETER.matcher(page).replaceAll("");
    for (String text : TAG.split(EXPRESSION.matcher(plain).replaceAll(" "), -1)) {
      add(spoken, text);
    }
    return spoken;
  }

  private static void add(List<String> spoken, String text) {
    String said = EXPRESSION.matcher(text).replaceAll(" ").strip();
    if (LETTERS.matcher(said).find()) {
      spoken.add(said);
    }
  }
}
