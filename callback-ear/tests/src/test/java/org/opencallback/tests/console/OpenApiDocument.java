package org.opencallback.tests.console;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The API's description, and whether answers are what it says (OpenAPI 3.0.3 §4.7.24). */
final class OpenApiDocument {

  private static final String REFERENCE = "#/components/schemas/";

  private final JsonObject document;

  OpenApiDocument(JsonObject document) {
    this.document = document;
  }

  /** An operation. */
  record Operation(String method, String path, JsonObject described) {

    /** What distinguishes it, such as {@code GET /jobs/{id}}. */
    @Override
    public String toString() {
      return method + " " + path;
    }

    /** The status of the answer when all goes well. */
    int status() {
      return described.getJsonObject("responses").keySet().stream()
          .filter(status -> status.startsWith("2"))
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElseThrow();
    }
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonValue> path : document.getJsonObject("paths").entrySet()) {
      for (Map.Entry<String, JsonValue> method : path.getValue().asJsonObject().entrySet()) {
        if (method.getValue() instanceof JsonObject operation) {
          operations.add(new Operation(method.getKey(), path.getKey(), operation));
        }
      }
    }
    return operations;
  }

  /** What of an answer is not as described. */
  List<String> faults(Operation operation, int status, JsonValue body) {
    JsonObject responses = operation.described().getJsonObject("responses");
    JsonObject response =
        responses.getJsonObject(
            responses.containsKey(Integer.toString(status)) ? "" + status : "default");
    List<String> faults = new ArrayList<>();
    JsonObject content = response.getJsonObject("content");
    if (content != null) {
      JsonObject media = content.values().iterator().next().asJsonObject();
      check("answer", body, media.getJsonObject("schema"), faults);
    }
    return faults;
  }

  private void check(String where, JsonValue value, JsonObject schema, List<String> faults) {
    if (schema.containsKey("$ref")) {
      String name = schema.getString("$ref").substring(REFERENCE.length());
      JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
      check(where, value, schemas.getJsonObject(name), faults);
      return;
    }
    if (value.getValueType() == ValueType.NULL) {
      if (!schema.getBoolean("nullable", false)) {
        faults.add(where + " is null");
      }
      return;
    }
    if (!isOfType(value, schema.getString("type"))) {
      faults.add("%s is %s, not %s".formatted(where, value, schema.getString("type")));
      return;
    }
    if (schema.containsKey("enum") && !schema.getJsonArray("enum").contains(value)) {
      faults.add("%s is %s, not one of %s".formatted(where, value, schema.get("enum")));
    }
    if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        check(where + "[" + i + "]", array.get(i), schema.getJsonObject("items"), faults);
      }
    } else if (value instanceof JsonObject object) {
      properties(where, object, schema, faults);
    }
  }

  private void properties(String where, JsonObject object, JsonObject schema, List<String> faults) {
    JsonObject properties = schema.getJsonObject("properties");
    if (schema.containsKey("required")) {
      for (JsonString name : schema.getJsonArray("required").getValuesAs(JsonString.class)) {
        if (!object.containsKey(name.getString())) {
          faults.add("%s has no %s".formatted(where, name.getString()));
        }
      }
    }
    for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
      String inside = where + "." + entry.getKey();
      if (properties != null && properties.containsKey(entry.getKey())) {
        check(inside, entry.getValue(), properties.getJsonObject(entry.getKey()), faults);
      } else if (!schema.getBoolean("additionalProperties", true)) {
        faults.add(inside + " is not described");
      }
    }
  }

  private static boolean isOfType(JsonValue value, String type) {
    return switch (value.getValueType()) {
      case STRING -> type.equals("string");
      case NUMBER -> type.equals("number") || (type.equals("integer") && isWhole(value));
      case TRUE, FALSE -> type.equals("boolean");
      case ARRAY -> type.equals("array");
      case OBJECT -> type.equals("object");
      case NULL -> false;
    };
  }

  private static boolean isWhole(JsonValue value) {
    return ((jakarta.json.JsonNumber) value).isIntegral();
  }
}
