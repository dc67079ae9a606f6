package org.opencallback.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.opencallback.admin.PageRequest;
import org.opencallback.admin.RowBook;
import org.opencallback.persistence.StoredEntity;
import org.opencallback.problem.RefusedException;

/**
 * A table as the API offers it.
 *
 * @param rows where the rows are kept
 * @param blank a new row with the values that are usual
 */
record Book<T extends StoredEntity>(RowBook<T> rows, Supplier<T> blank, Shape<T> shape) {

  /**
   * The table with a name.
   *
   * @throws WebApplicationException 404 if there is none
   */
  static Book<?> named(Map<String, Book<?>> all, String name) {
    Book<?> book = all.get(name);
    if (book == null) {
      throw new WebApplicationException(
          Problems.of(404, "there is no '%s'; there is %s".formatted(name, all.keySet())));
    }
    return book;
  }

  /** The refusal of a row's name that no row has. */
  static RefusedException missing(String field, String value) {
    return new RefusedException(field, "there is no '%s'".formatted(value));
  }

  List<JsonObject> page(PageRequest page) {
    return rows.page(page).stream().map(shape::write).toList();
  }

  Optional<JsonObject> find(long id) {
    return rows.find(id).map(shape::write);
  }

  JsonObject create(JsonObject in) {
    T row = blank.get();
    shape.read(without(in), row);
    return shape.write(rows.save(row));
  }

  Optional<JsonObject> change(long id, JsonObject in) {
    return rows.find(id)
        .map(
            row -> {
              shape.read(without(in), row);
              return shape.write(rows.save(row));
            });
  }

  /** What was read may be sent back as it is: its identifier is in the address already. */
  private static JsonObject without(JsonObject in) {
    return in.getOrDefault("id", JsonValue.NULL) == JsonValue.NULL
        ? in
        : Json.createObjectBuilder(in).remove("id").build();
  }
}
