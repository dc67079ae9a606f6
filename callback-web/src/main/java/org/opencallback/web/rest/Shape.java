package org.opencallback.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.opencallback.persistence.StoredEntity;

/**
 * What rows of one kind look like in JSON.
 *
 * @param name of one row, for the documentation
 * @param fields in the order in which they are shown
 */
record Shape<T>(String name, List<Field<T>> fields) {

  Shape {
    fields = List.copyOf(fields);
  }

  /** Begins the shape of a row. */
  static <T> Builder<T> of(String name, Class<T> row) {
    return new Builder<>(name, row);
  }

  /** Puts a shape together, field by field. */
  static final class Builder<T> {

    private final String name;
    private final Class<T> row;
    private final List<Field<T>> fields = new ArrayList<>();

    private Builder(String name, Class<T> row) {
      this.name = name;
      this.row = row;
      if (StoredEntity.class.isAssignableFrom(row)) {
        fields.add(Field.shown("id", Type.Kind.NUMBER, bean -> ((StoredEntity) bean).getId()));
      }
    }

    /** Properties that are shown and taken as they are. */
    Builder<T> properties(String... names) {
      for (String property : names) {
        fields.add(Field.property(row, property));
      }
      return this;
    }

    /** Properties of a part of the row, which stand beside its own. */
    <P> Builder<T> part(Function<T, P> part, Class<P> type, String... names) {
      for (String property : names) {
        Field<P> field = Field.property(type, property);
        fields.add(
            new Field<>(
                property,
                field.type(),
                bean -> field.get().apply(part.apply(bean)),
                (bean, value) -> field.set().accept(part.apply(bean), value)));
      }
      return this;
    }

    /** Another row, by its name. */
    <R> Builder<T> reference(
        String property,
        Function<T, R> get,
        Function<R, String> naming,
        BiConsumer<T, R> set,
        Function<String, R> find) {
      fields.add(
          new Field<>(
              property,
              Type.of(Type.Kind.TEXT),
              bean -> get.apply(bean) == null ? null : naming.apply(get.apply(bean)),
              (bean, value) ->
                  set.accept(bean, value == null ? null : find.apply((String) value))));
      return this;
    }

    /** A field of its own making. */
    Builder<T> field(Field<T> field) {
      fields.add(field);
      return this;
    }

    Shape<T> build() {
      return new Shape<>(name, fields);
    }
  }

  JsonObject write(T row) {
    JsonObjectBuilder out = Json.createObjectBuilder();
    fields.stream().filter(Field::isShown).forEach(field -> field.write(row, out));
    return out.build();
  }

  /** Takes over what a request says about a row. */
  void read(JsonObject in, T row) {
    for (String key : in.keySet()) {
      if (fields.stream().noneMatch(field -> field.name().equals(key))) {
        throw Problems.bad(
            "'%s' is no property of %s; it has %s"
                .formatted(key, name, fields.stream().map(Field::name).toList()));
      }
    }
    fields.forEach(field -> field.read(in, row));
  }

  /** What is answered: every property, and no other. */
  JsonObject answered() {
    JsonObjectBuilder properties = Json.createObjectBuilder();
    JsonArrayBuilder required = Json.createArrayBuilder();
    fields.stream()
        .filter(Field::isShown)
        .forEach(
            field -> {
              properties.add(field.name(), field.type().schema());
              required.add(field.name());
            });
    return object(properties).add("required", required).build();
  }

  /** What is taken: any of the properties that can be set. */
  JsonObject taken() {
    JsonObjectBuilder properties = Json.createObjectBuilder();
    fields.stream()
        .filter(Field::isTaken)
        .forEach(field -> properties.add(field.name(), field.type().schema()));
    return object(properties).build();
  }

  private static JsonObjectBuilder object(JsonObjectBuilder properties) {
    return Json.createObjectBuilder(Map.<String, Object>of("type", "object"))
        .add("properties", properties)
        .add("additionalProperties", false);
  }
}
