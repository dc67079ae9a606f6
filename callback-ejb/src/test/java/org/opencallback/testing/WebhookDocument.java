package org.opencallback.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What receivers of webhooks are promised: the examples of the delivered document. */
public final class WebhookDocument {

  private static final Pattern EXAMPLE =
      Pattern.compile("### ([A-Z_]+)\n.*?```json\n(.*?)```", Pattern.DOTALL);

  private WebhookDocument() {}

  /** The examples by their events. */
  public static Map<String, JsonObject> examples() {
    try {
      Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../docs/webhooks.md")));
      Map<String, JsonObject> examples = new TreeMap<>();
      while (example.find()) {
        examples.put(example.group(1), json(example.group(2)));
      }
      return examples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A message has the properties of its event's example, and no others. */
  public static void assertDescribes(String message) {
    JsonObject told = json(message);
    JsonObject example = examples().get(told.getString("event"));
    assertThat(told.keySet()).isEqualTo(example.keySet());
    example.forEach(
        (name, part) -> {
          if (part.getValueType() == JsonValue.ValueType.OBJECT) {
            assertThat(told.getJsonObject(name).keySet()).isEqualTo(part.asJsonObject().keySet());
          }
        });
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
