package org.opencallback.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencallback.alerts.AlertWords;

/**
 * The console's words in one language; what alerts are called is said by those who also mail them.
 *
 * <p>The administration beans refuse in English sentences with the value in them. Each such
 * sentence is also a text {@code problem.…} of the English catalogue, with <code>{0}</code>, <code>
 * {1}</code> for its values; so a sentence is recognised by the English catalogue and said again in
 * the words of another.
 */
public final class Catalogue {

  /** The languages of the console, the default first. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("pl"));

  static final String BUNDLE = "org.opencallback.web.messages";

  /** A refusal as text names its field first. */
  private static final Pattern OF_FIELD = Pattern.compile("[A-Za-z.]+: (.*)", Pattern.DOTALL);

  private static final String PROBLEM = "problem.";

  /** Whose constants a sentence may have for a value. */
  private static final List<String> CONSTANTS = List.of("RefusalReason.", "CallbackStatus.");

  private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
  private static final List<Sentence> SENTENCES = sentences();

  private final ResourceBundle bundle;
  private final ResourceBundle alerts;

  private Catalogue(ResourceBundle bundle, ResourceBundle alerts) {
    this.bundle = bundle;
    this.alerts = alerts;
  }

  private record Sentence(String key, Pattern pattern) {}

  /** The catalogue of a language; English for a language that the console does not speak. */
  public static Catalogue of(Locale locale) {
    Locale spoken =
        LANGUAGES.stream()
            .filter(language -> language.getLanguage().equals(locale.getLanguage()))
            .findFirst()
            .orElse(Locale.ENGLISH);
    return new Catalogue(ResourceBundle.getBundle(BUNDLE, spoken), AlertWords.in(spoken));
  }

  /**
   * A text with its values put in.
   *
   * @throws MissingResourceException if there is no such text
   */
  public String text(String key, Object... values) {
    ResourceBundle words = alerts.containsKey(key) ? alerts : bundle;
    return filled(words.getString(key), values);
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return bundle.containsKey(key) || alerts.containsKey(key);
  }

  /** What the keys say after a beginning that they have in common. */
  List<String> keys(String beginning) {
    return bundle.keySet().stream()
        .filter(key -> key.startsWith(beginning))
        .map(key -> key.substring(beginning.length()))
        .toList();
  }

  /** A refusal of the administration beans in this language; as it is when it is not known. */
  public String problem(String message) {
    for (Sentence sentence : SENTENCES) {
      Matcher matcher = sentence.pattern().matcher(message);
      if (matcher.matches()) {
        return text(sentence.key(), spoken(matcher));
      }
    }
    Matcher named = OF_FIELD.matcher(message);
    return named.matches() && knowsProblem(named.group(1)) ? problem(named.group(1)) : message;
  }

  static boolean knowsProblem(String message) {
    return SENTENCES.stream().anyMatch(s -> s.pattern().matcher(message).matches());
  }

  /** The values of a sentence; why a callback is refused, and the state of a job, in words. */
  private Object[] spoken(Matcher matcher) {
    Object[] values = new Object[matcher.groupCount()];
    for (int i = 0; i < values.length; i++) {
      String value = matcher.group(i + 1);
      values[i] =
          CONSTANTS.stream()
              .map(type -> type + value)
              .filter(this::has)
              .findFirst()
              .map(this::text)
              .orElse(value);
    }
    return values;
  }

  private static String filled(String text, Object... values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              int index = Integer.parseInt(place.group(1));
              String value = index < values.length ? String.valueOf(values[index]) : "";
              return Matcher.quoteReplacement(value);
            });
  }

  /** English problems as patterns, those with the most literal text first. */
  private static List<Sentence> sentences() {
    ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);
    List<String> keys = new ArrayList<>();
    for (String key : english.keySet()) {
      if (key.startsWith(PROBLEM)) {
        keys.add(key);
      }
    }
    keys.sort((a, b) -> literal(english.getString(b)) - literal(english.getString(a)));
    return keys.stream().map(key -> new Sentence(key, pattern(english.getString(key)))).toList();
  }

  private static int literal(String text) {
    return PLACE.matcher(text).replaceAll("").length();
  }

  /** The values have to come in the order 0, 1, 2 in English. */
  private static Pattern pattern(String text) {
    StringBuilder regex = new StringBuilder();
    Matcher place = PLACE.matcher(text);
    int from = 0;
    while (place.find()) {
      regex.append(Pattern.quote(text.substring(from, place.start()))).append("(.*)");
      from = place.end();
    }
    regex.append(Pattern.quote(text.substring(from)));
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
