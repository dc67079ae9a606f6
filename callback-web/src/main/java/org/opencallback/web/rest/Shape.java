package org.opencallback.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

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

  JsonObject write(T row) {
    JsonObjectBuilder out = Json.createObjectBuilder();
    fields.forEach(field -> field.write(row, out));
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

  JsonObject schema() {
    JsonObjectBuilder properties = Json.createObjectBuilder();
    for (Field<T> field : fields) {
      JsonObjectBuilder schema = Json.createObjectBuilder(field.kind().schema());
      if (field.isReadOnly()) {
        schema.add("readOnly", true);
      }
      properties.add(field.name(), schema);
    }
    return Json.createObjectBuilder().add("type", "object").add("properties", properties).build();
  }
}
