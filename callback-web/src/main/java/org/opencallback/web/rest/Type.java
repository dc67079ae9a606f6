package org.opencallback.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What the values of a property are, in JSON and in Java.
 *
 * @param kind their form
 * @param nullable whether there may be none
 * @param choices the constants that they are chosen from; empty for any value
 * @param rows schema of each of several rows; empty for other forms
 */
record Type(Kind kind, boolean nullable, List<String> choices, String rows) {

  Type {
    choices = List.copyOf(choices);
  }

  Type(Kind kind, boolean nullable, List<String> choices) {
    this(kind, nullable, choices, "");
  }

  /** Rows that have a schema of their own. */
  static Type rows(String schema) {
    return new Type(Kind.ROWS, false, List.of(), schema);
  }

  /** The form of a value. */
  enum Kind {
    TEXT("string"),
    FLAG("boolean"),
    NUMBER("integer"),
    /** An exact decimal fraction. */
    DECIMAL("number"),
    /** A duration in seconds, with a fraction. */
    SECONDS("number"),
    /** A moment, ISO 8601 in UTC. */
    MOMENT("string"),
    /** A day, ISO 8601. */
    DAY("string"),
    /** A list of texts. */
    TEXTS("array"),
    /** A list of rows; only shown. */
    ROWS("array");

    private final String json;

    Kind(String json) {
      this.json = json;
    }
  }

  /** Any value of a form, or none. */
  static Type of(Kind kind) {
    return new Type(kind, kind != Kind.FLAG, List.of());
  }

  /**
   * The type of a Java property.
   *
   * @throws IllegalArgumentException for a class that JSON shows in no agreed form
   */
  static Type of(Class<?> java) {
    if (java.isEnum()) {
      List<String> names = Arrays.stream(java.getEnumConstants()).map(String::valueOf).toList();
      return new Type(Kind.TEXT, true, names);
    }
    return new Type(kindOf(java), !java.isPrimitive(), List.of());
  }

  private static Kind kindOf(Class<?> java) {
    if (java == String.class) {
      return Kind.TEXT;
    } else if (java == boolean.class) {
      return Kind.FLAG;
    } else if (java == int.class || java == Integer.class || java == Long.class) {
      return Kind.NUMBER;
    } else if (java == BigDecimal.class) {
      return Kind.DECIMAL;
    } else if (java == Duration.class) {
      return Kind.SECONDS;
    } else if (java == Instant.class) {
      return Kind.MOMENT;
    } else if (java == LocalDate.class) {
      return Kind.DAY;
    } else if (java == List.class) {
      return Kind.TEXTS;
    }
    throw new IllegalArgumentException("no form in JSON for " + java);
  }

  JsonObject schema() {
    JsonObjectBuilder schema =
        Json.createObjectBuilder().add("type", kind.json).add("nullable", nullable);
    switch (kind) {
      case MOMENT -> schema.add("format", "date-time");
      case DAY -> schema.add("format", "date");
      case TEXTS -> schema.add("items", withChoices("string", false));
      case ROWS ->
          schema.add("items", Json.createObjectBuilder().add("$ref", OpenApi.SCHEMAS + rows));
      default -> schema.addAll(withChoices(kind.json, nullable));
    }
    return schema.build();
  }

  private JsonObjectBuilder withChoices(String type, boolean orNone) {
    JsonObjectBuilder schema = Json.createObjectBuilder().add("type", type);
    if (!choices.isEmpty()) {
      JsonArrayBuilder names = Json.createArrayBuilder(choices);
      if (orNone) {
        names.addNull();
      }
      schema.add("enum", names);
    }
    return schema;
  }

  void write(String name, Object value, JsonObjectBuilder out) {
    if (value == null) {
      out.addNull(name);
    } else if (value instanceof JsonValue json) {
      out.add(name, json);
    } else if (value instanceof Boolean flag) {
      out.add(name, flag);
    } else if (value instanceof Duration duration) {
      out.add(name, duration.toMillis() / 1000.0);
    } else if (value instanceof BigDecimal decimal) {
      out.add(name, decimal);
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

  /**
   * Reads a value.
   *
   * @return null when there is none
   * @throws jakarta.ws.rs.WebApplicationException 400 saying what was expected
   */
  Object read(String name, JsonValue json) {
    if (json.getValueType() == JsonValue.ValueType.NULL) {
      if (!nullable) {
        throw Problems.bad(name + " cannot be null");
      }
      return null;
    }
    return switch (kind) {
      case TEXT -> chosen(name, text(name, json));
      case FLAG -> flag(name, json);
      case NUMBER -> number(name, json, JsonNumber::intValueExact);
      case DECIMAL -> number(name, json, JsonNumber::bigDecimalValue);
      case SECONDS ->
          number(name, json, n -> Duration.ofMillis(Math.round(n.doubleValue() * 1000)));
      case MOMENT -> time(name, json, Instant::parse, "a moment such as 2030-12-31T23:59:00Z");
      case DAY -> time(name, json, LocalDate::parse, "a day such as 2030-12-31");
      case TEXTS -> texts(name, json);
      case ROWS -> throw new IllegalStateException(name + " is only shown");
    };
  }

  private String chosen(String name, String text) {
    if (choices.isEmpty() || choices.contains(text)) {
      return text;
    }
    throw Problems.bad("%s is one of %s, not '%s'".formatted(name, choices, text));
  }

  private String text(String name, JsonValue json) {
    if (json instanceof JsonString string) {
      return string.getString();
    }
    throw wrong(name, json);
  }

  private Boolean flag(String name, JsonValue json) {
    return switch (json.getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> throw wrong(name, json);
    };
  }

  private Object number(String name, JsonValue json, Function<JsonNumber, Object> read) {
    try {
      if (json instanceof JsonNumber number) {
        return read.apply(number);
      }
    } catch (ArithmeticException e) {
      throw wrong(name, json);
    }
    throw wrong(name, json);
  }

  private Object time(
      String name, JsonValue json, Function<String, Object> parse, String expected) {
    String text = text(name, json);
    try {
      return parse.apply(text);
    } catch (DateTimeException e) {
      throw Problems.bad("%s is %s, not '%s'".formatted(name, expected, text));
    }
  }

  private List<String> texts(String name, JsonValue json) {
    if (json instanceof JsonArray array) {
      return array.stream().map(text -> chosen(name, text(name, text))).toList();
    }
    throw wrong(name, json);
  }

  private RuntimeException wrong(String name, JsonValue json) {
    return Problems.bad("%s is of type %s, not %s".formatted(name, kind.json, json));
  }
}
