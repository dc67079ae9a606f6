package org.opencallback.outbox;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.Map;

/** What a message says: properties in the order they are put in, null where nothing is known. */
public final class Content {

  // found once: Json's own methods look for the provider each time
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private final JsonObjectBuilder properties = JSON.createObjectBuilder();

  /** Puts a property in: numbers as such, moments as ISO 8601, constants by their names. */
  public Content put(String name, Object value) {
    if (value == null) {
      properties.addNull(name);
    } else if (value instanceof Integer || value instanceof Long) {
      properties.add(name, ((Number) value).longValue());
    } else if (value instanceof BigDecimal decimal) {
      properties.add(name, decimal);
    } else {
      properties.add(name, value.toString());
    }
    return this;
  }

  Content put(String name, Content part) {
    properties.add(name, part.properties);
    return this;
  }

  JsonObject json() {
    return properties.build();
  }
}
