package org.opencallback.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenApiTest {

  private static final Path DOCUMENT = Path.of("../docs/openapi.json");

  private static JsonObject described() {
    Books directory = new Books();
    directory.open();
    SettingsBooks settings = new SettingsBooks();
    settings.open();
    return OpenApi.of(directory.all(), settings.all());
  }

  private static String written(JsonObject description) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.write(description);
    }
    return text.toString().strip() + "\n";
  }

  /** Clients are generated from the document, the server's tests call every operation of it. */
  @Test
  void isTheDocumentThatIsDelivered() throws IOException {
    String now = written(described());
    if (Boolean.getBoolean("callback.openapi.write")) {
      Files.writeString(DOCUMENT, now);
    }
    assertThat(Files.readString(DOCUMENT))
        .as("to write it anew: -Dcallback.openapi.write=true")
        .isEqualTo(now);
  }

  @Test
  void namesEveryOperationOnce() {
    List<String> ids =
        described().getJsonObject("paths").values().stream()
            .flatMap(item -> item.asJsonObject().values().stream())
            .filter(JsonObject.class::isInstance)
            .map(operation -> operation.asJsonObject().getString("operationId"))
            .toList();
    assertThat(ids).hasSizeGreaterThan(60).doesNotHaveDuplicates();
  }

  // what is told and what is set are not the same: secrets go in, identifiers come out
  @Test
  void neverTellsASecret() {
    JsonObject schemas = described().getJsonObject("components").getJsonObject("schemas");
    assertThat(schemas.getJsonObject("Trunk").getJsonObject("properties"))
        .containsKey("id")
        .doesNotContainKey("secret");
    assertThat(schemas.getJsonObject("TrunkInput").getJsonObject("properties"))
        .containsKey("secret")
        .doesNotContainKey("id");
    assertThat(schemas.getJsonObject("User").getJsonObject("properties"))
        .doesNotContainKey("password");
    assertThat(schemas.getJsonObject("Mobile").getJsonObject("properties"))
        .doesNotContainKey("pin");
  }
}
