package org.opencallback.admin;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Conditions of a query, with their values as parameters. */
final class Conditions {

  private final List<String> tests = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private boolean search;

  /** Adds a test that ends where its value goes, such as {@code "e.at >= "}. */
  void addIf(boolean wanted, String test, Object value) {
    if (wanted) {
      values.add(value);
      tests.add(test + "?" + values.size());
    }
  }

  /** Adds a test for a text; nothing when the text is null or blank. */
  void addIfGiven(String test, String text) {
    addIf(isGiven(text), test, text);
  }

  /** A text is like a pattern whose letters are digits and plus signs. */
  void addLike(String property, String pattern) {
    search = true;
    addIf(true, property + " like ", pattern);
  }

  /** One of the texts contains another, whatever the case; nothing when that is null or blank. */
  void addContains(List<String> properties, String text) {
    if (!isGiven(text)) {
      return;
    }
    search = true;
    String literal = text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    values.add("%" + literal.toLowerCase(Locale.ROOT) + "%");
    String like = ") like ?" + values.size() + " escape '!'";
    tests.add(
        "("
            + String.join(" or ", properties.stream().map(p -> "lower(" + p + like).toList())
            + ")");
  }

  /** Whether a number or a part of a text is looked for. */
  boolean isSearch() {
    return search;
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }

  String where() {
    return tests.isEmpty() ? "" : " where " + String.join(" and ", tests);
  }

  <T> TypedQuery<T> bind(TypedQuery<T> query) {
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }
}
