package org.opencallback.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencallback.console.Scope;

/**
 * Describes the API (OpenAPI 3.0.3). The properties come from the very shapes that requests are
 * read and answers written with, so they cannot differ.
 */
final class OpenApi {

  private static final String JSON = "application/json";
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

  private final JsonObjectBuilder schemas = object();
  private final JsonObjectBuilder paths = object();

  private OpenApi() {}

  /** An operation with what it takes and answers; "" for nothing. */
  private record Operation(String summary, Scope scope, String takes, int status, String answers) {}

  static JsonObject of(Map<String, Book<?>> books) {
    OpenApi api = new OpenApi();
    books.forEach(api::book);
    api.calls();
    return object()
        .add("openapi", "3.0.3")
        .add("info", object().add("title", "Callback").add("version", "1"))
        .add("servers", array().add(object().add("url", Api.PATH)))
        .add("security", array().add(object().add("token", array())))
        .add("paths", api.paths)
        .add(
            "components",
            object()
                .add("schemas", api.schemas)
                .add(
                    "securitySchemes",
                    object().add("token", object().add("type", "http").add("scheme", "bearer"))))
        .build();
  }

  private void book(String name, Book<?> book) {
    String row = book.shape().name();
    schema(row, book.shape().schema());
    path(
        "/directory/" + name,
        Map.of(
            "get", new Operation("list", Scope.DIRECTORY_READ, "", 200, row + "List"),
            "post", new Operation("add", Scope.DIRECTORY_WRITE, row, 201, row)));
    path(
        "/directory/" + name + "/{id}",
        Map.of(
            "get", new Operation("read", Scope.DIRECTORY_READ, "", 200, row),
            "put", new Operation("change", Scope.DIRECTORY_WRITE, row, 200, row),
            "delete", new Operation("delete", Scope.DIRECTORY_WRITE, "", 204, "")));
  }

  private void calls() {
    schema("Job", CallShapes.JOB.schema());
    schema("CallRecord", CallShapes.RECORD.schema());
    schema("Refusal", CallShapes.REFUSAL.schema());
    schemas.add("Call", texts("trunk", "caller", "accessNumber"));
    schemas.add("Simulation", texts("reason", "rules"));
    schemas.add("Promise", object().add("type", "object"));
    read("/jobs", "JobList");
    read("/jobs/{id}", "Job");
    read("/records", "CallRecordList");
    read("/refusals", "RefusalList");
    for (String action : new String[] {"cancel", "run"}) {
      path(
          "/jobs/{id}/" + action,
          Map.of("post", new Operation(action, Scope.CALLS_WRITE, "", 200, "Job")));
    }
    path(
        "/simulations",
        Map.of(
            "post",
            new Operation("what would happen", Scope.CALLS_READ, "Call", 200, "Simulation")));
    path(
        "/callbacks",
        Map.of("post", new Operation("call back now", Scope.CALLS_WRITE, "Call", 202, "Promise")));
  }

  private void read(String path, String answers) {
    path(path, Map.of("get", new Operation("read", Scope.CALLS_READ, "", 200, answers)));
  }

  private void schema(String name, JsonObject schema) {
    schemas.add(name, schema);
    schemas.add(
        name + "List",
        object()
            .add("type", "object")
            .add(
                "properties",
                object()
                    .add("total", object().add("type", "integer"))
                    .add("items", object().add("type", "array").add("items", reference(name)))));
  }

  private void path(String path, Map<String, Operation> operations) {
    JsonObjectBuilder item = object();
    JsonArrayBuilder parameters = array();
    Matcher names = PARAMETER.matcher(path);
    while (names.find()) {
      parameters.add(
          object()
              .add("name", names.group(1))
              .add("in", "path")
              .add("required", true)
              .add("schema", object().add("type", "integer")));
    }
    item.add("parameters", parameters);
    operations.forEach((method, operation) -> item.add(method, described(method, path, operation)));
    paths.add(path, item);
  }

  private static JsonObjectBuilder described(String method, String path, Operation operation) {
    JsonObjectBuilder answer = object().add("description", operation.summary());
    if (!operation.answers().isEmpty()) {
      answer.add("content", content(operation.answers()));
    }
    JsonObjectBuilder described =
        object()
            .add("operationId", method + path.replaceAll("[^a-z]+", "_"))
            .add("summary", operation.summary())
            .add("description", "Scope: " + operation.scope())
            .add(
                "responses",
                object()
                    .add(Integer.toString(operation.status()), answer)
                    .add("default", object().add("description", "a problem, RFC 9457")));
    if (!operation.takes().isEmpty()) {
      described.add(
          "requestBody", object().add("required", true).add("content", content(operation.takes())));
    }
    return described;
  }

  private static JsonObjectBuilder content(String schema) {
    return object().add(JSON, object().add("schema", reference(schema)));
  }

  private static JsonObjectBuilder reference(String schema) {
    return object().add("$ref", "#/components/schemas/" + schema);
  }

  private static JsonObjectBuilder texts(String... names) {
    JsonObjectBuilder properties = object();
    for (String name : names) {
      properties.add(name, object().add("type", "string"));
    }
    return object().add("type", "object").add("properties", properties);
  }

  private static JsonObjectBuilder object() {
    return jakarta.json.Json.createObjectBuilder();
  }

  private static JsonArrayBuilder array() {
    return jakarta.json.Json.createArrayBuilder();
  }
}
