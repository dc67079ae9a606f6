package org.opencallback.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A property of a row as JSON shows it and takes it.
 *
 * @param get its value in the row; null when it has none
 * @param set puts a value into the row; null for a property that is only read
 */
record Field<T>(String name, Kind kind, Function<T, Object> get, BiConsumer<T, Object> set) {

  /** What a value is, in JSON and in the row. */
  enum Kind {
    TEXT("string"),
    FLAG("boolean"),
    NUMBER("integer"),
    /** A duration in seconds, with a fraction. */
    SECONDS("number"),
    /** A moment, ISO 8601 in UTC. */
    MOMENT("string"),
    /** A list of texts. */
    TEXTS("array");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    JsonObject schema() {
      JsonObjectBuilder schema =
          Json.createObjectBuilder().add("type", type).add("nullable", this != FLAG);
      if (this == MOMENT) {
        schema.add("format", "date-time");
      }
      if (this == TEXTS) {
        schema.add("items", Json.createObjectBuilder().add("type", "string"));
      }
      return schema.build();
    }
  }

  static <T> Field<T> shown(String name, Kind kind, Function<T, Object> get) {
    return new Field<>(name, kind, get, null);
  }

  boolean isReadOnly() {
    return set == null;
  }

  void write(T row, JsonObjectBuilder out) {
    Object value = get.apply(row);
    if (value == null) {
      out.addNull(name);
    } else if (value instanceof Boolean flag) {
      out.add(name, flag);
    } else if (value instanceof Duration duration) {
      out.add(name, duration.toMillis() / 1000.0);
    } else if (value instanceof Number number) {
      out.add(name, number.longValue());
    } else if (value instanceof List<?> list) {
      JsonArrayBuilder texts = Json.createArrayBuilder();
      list.forEach(text -> texts.add(String.valueOf(text)));
      out.add(name, texts);
    } else {
      out.add(name, value.toString());
    }
  }

  /** Takes over what a request says about the property; nothing when it says nothing. */
  void read(JsonObject in, T row) {
    if (!in.containsKey(name)) {
      return;
    }
    if (isReadOnly()) {
      throw Problems.bad("%s is only told, it cannot be set".formatted(name));
    }
    set.accept(row, value(in.get(name)));
  }

  private Object value(JsonValue json) {
    if (json.getValueType() == JsonValue.ValueType.NULL) {
      return null;
    }
    return switch (kind) {
      case TEXT -> text(json);
      case FLAG -> flag(json);
      case NUMBER -> number(json, () -> ((JsonNumber) json).intValueExact());
      case SECONDS ->
          number(
              json, () -> Duration.ofMillis(Math.round(((JsonNumber) json).doubleValue() * 1000)));
      case MOMENT -> moment(text(json));
      case TEXTS -> texts(json);
    };
  }

  private String text(JsonValue json) {
    if (json instanceof JsonString string) {
      return string.getString();
    }
    throw wrong(json);
  }

  private Boolean flag(JsonValue json) {
    return switch (json.getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> throw wrong(json);
    };
  }

  private Object number(JsonValue json, Supplier<Object> read) {
    try {
      if (json instanceof JsonNumber) {
        return read.get();
      }
    } catch (ArithmeticException e) {
      throw wrong(json);
    }
    throw wrong(json);
  }

  private Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw Problems.bad(
          "%s is a moment such as 2030-12-31T23:59:00Z, not '%s'".formatted(name, text));
    }
  }

  private List<String> texts(JsonValue json) {
    if (json instanceof JsonArray array) {
      return array.stream().map(this::text).toList();
    }
    throw wrong(json);
  }

  private RuntimeException wrong(JsonValue json) {
    return Problems.bad("%s is of type %s, not %s".formatted(name, kind.type, json));
  }
}
