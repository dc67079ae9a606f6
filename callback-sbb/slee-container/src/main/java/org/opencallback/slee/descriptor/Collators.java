package org.opencallback.slee.descriptor;

import java.text.Collator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.slee.profile.query.QueryCollator;
import org.jspecify.annotations.Nullable;

/** The collators of a profile specification, by alias (JSR 240 §10). */
final class Collators {

  private static final Map<String, Integer> STRENGTHS =
      Map.of(
          "Primary", Collator.PRIMARY,
          "Secondary", Collator.SECONDARY,
          "Tertiary", Collator.TERTIARY,
          "Identical", Collator.IDENTICAL);
  private static final Map<String, Integer> DECOMPOSITIONS =
      Map.of(
          "None", Collator.NO_DECOMPOSITION,
          "No", Collator.NO_DECOMPOSITION,
          "Canonical", Collator.CANONICAL_DECOMPOSITION,
          "Full", Collator.FULL_DECOMPOSITION);

  private final Map<String, QueryCollator> byAlias = new HashMap<>();

  private Collators() {}

  static Collators read(XmlElement specification) throws DescriptorException {
    Collators collators = new Collators();
    for (XmlElement collator : specification.children("collator")) {
      String alias = collator.requiredText("collator-alias");
      if (collators.byAlias.putIfAbsent(alias, collator(collator)) != null) {
        throw collator.malformed("collator-alias \"%s\" occurs twice".formatted(alias));
      }
    }
    return collators;
  }

  private static QueryCollator collator(XmlElement collator) throws DescriptorException {
    Locale locale =
        new Locale(
            collator.requiredText("locale-language"),
            orEmpty(collator.optionalText("locale-country")),
            orEmpty(collator.optionalText("locale-variant")));
    Integer strength = constant(collator, "strength", STRENGTHS);
    Integer decomposition = constant(collator, "decomposition", DECOMPOSITIONS);
    if (decomposition != null) {
      return new QueryCollator(
          locale, strength == null ? Collator.TERTIARY : strength, decomposition);
    }
    return strength == null ? new QueryCollator(locale) : new QueryCollator(locale, strength);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable Integer constant(
      XmlElement element, String attribute, Map<String, Integer> constants)
      throws DescriptorException {
    String text = element.attribute(attribute);
    if (text == null) {
      return null;
    }
    Integer constant = constants.get(text);
    if (constant == null) {
      throw element.malformed(
          "%s is \"%s\", expected one of %s"
              .formatted(attribute, text, constants.keySet().stream().sorted().toList()));
    }
    return constant;
  }

  /** The collator that an attribute of an element names, null if it names none. */
  @Nullable QueryCollator find(XmlElement element, String attribute) throws DescriptorException {
    String alias = element.attribute(attribute);
    if (alias == null) {
      return null;
    }
    QueryCollator collator = byAlias.get(alias);
    if (collator == null) {
      throw element.malformed(
          "%s is \"%s\", which is no collator-alias here".formatted(attribute, alias));
    }
    return collator;
  }
}
