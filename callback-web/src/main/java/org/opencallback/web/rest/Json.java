package org.opencallback.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opencallback.admin.PageRequest;

/** Reads requests and writes answers. */
final class Json {

  private static final int OK = 200;
  private static final int CREATED = 201;

  private Json() {}

  /** A request's body, which must be an object. */
  static JsonObject object(String body) {
    try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(body))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw Problems.bad("a JSON object is needed: " + e.getMessage());
    }
  }

  static PageRequest page(String filter, int offset, int limit) {
    try {
      return new PageRequest(offset, limit, filter, "", true);
    } catch (IllegalArgumentException e) {
      throw Problems.bad(e.getMessage());
    }
  }

  /**
   * A moment as the API writes it.
   *
   * @param name of the parameter
   * @return null when the text is empty
   */
  static Instant moment(String name, String text) {
    try {
      return text.isEmpty() ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw Problems.bad(
          "%s is a moment such as 2026-03-01T12:00:00Z, not '%s'".formatted(name, text));
    }
  }

  /**
   * A constant by its name.
   *
   * @param name of the parameter
   * @return null when the text is empty
   */
  static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
    try {
      return text.isEmpty() ? null : Enum.valueOf(type, text);
    } catch (IllegalArgumentException e) {
      throw Problems.bad(
          "%s is one of %s, not '%s'"
              .formatted(name, Arrays.toString(type.getEnumConstants()), text));
    }
  }

  static Response list(List<JsonObject> rows, long total) {
    JsonArrayBuilder items = jakarta.json.Json.createArrayBuilder();
    rows.forEach(items::add);
    return answer(
        OK,
        jakarta.json.Json.createObjectBuilder().add("total", total).add("items", items).build());
  }

  static Response ok(JsonObject body) {
    return answer(OK, body);
  }

  static Response created(JsonObject row) {
    return answer(CREATED, row);
  }

  static Response found(Optional<JsonObject> row) {
    return row.map(found -> answer(OK, found))
        .orElseGet(() -> Problems.of(404, "there is no such entry"));
  }

  static Response answer(int status, JsonObject body) {
    return Response.status(status).entity(body.toString()).build();
  }
}
