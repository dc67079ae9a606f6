package org.opencallback.alerts;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * An alert's message in the words of people.
 *
 * @param subject one line
 * @param text the rest
 */
record AlertLetter(String subject, String text) {

  /** With the offset: what a zone is called in short depends on the JDK (CET, GMT+01:00). */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

  /**
   * Says a message in a language.
   *
   * @param message as it is in the outbox
   * @param zone whose clock the reader has
   */
  static AlertLetter of(String message, Locale language, ZoneId zone) {
    try (JsonReader reader = Json.createReader(new StringReader(message))) {
      return of(reader.readObject(), AlertWords.in(language), zone);
    }
  }

  private static AlertLetter of(JsonObject message, ResourceBundle words, ZoneId zone) {
    JsonObject alert = message.getJsonObject(AlertNews.SUBJECT);
    String kind = words.getString("AlertKind." + alert.getString("kind"));
    String about = alert.getString("subject", "");
    StringBuilder text = new StringBuilder();
    line(text, words, "kind", kind);
    line(text, words, "subject", about);
    line(text, words, "detail", alert.getString("detail", ""));
    line(text, words, "raisedAt", time(alert, "raisedAt", zone));
    line(text, words, "clearedAt", time(alert, "clearedAt", zone));
    text.append('\n').append(words.getString("mail.footer")).append('\n');
    return new AlertLetter(
        "Callback – %s: %s%s"
            .formatted(
                words.getString("mail." + message.getString("event")),
                kind,
                about.isEmpty() ? "" : " (" + about + ")"),
        text.toString());
  }

  private static String time(JsonObject alert, String field, ZoneId zone) {
    return alert.isNull(field)
        ? ""
        : TIME.format(Instant.parse(alert.getString(field)).atZone(zone));
  }

  private static void line(StringBuilder text, ResourceBundle words, String field, String value) {
    if (!value.isEmpty()) {
      text.append(words.getString("mail." + field)).append(' ').append(value).append('\n');
    }
  }
}
