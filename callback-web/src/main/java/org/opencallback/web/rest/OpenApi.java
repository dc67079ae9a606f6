package org.opencallback.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencallback.console.Scope;

/**
 * Describes the API (OpenAPI 3.0.3). The properties come from the very shapes that requests are
 * read and answers written with, so they cannot differ.
 */
final class OpenApi {

  /** Where the schemas are, as other schemas refer to them. */
  static final String SCHEMAS = "#/components/schemas/";

  private static final String JSON = "application/json";
  private static final String CSV = "csv";
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");
  private static final String[] PAGED = {"filter", "offset", "limit"};
  private static final String[] JOBS = {
    "filter", "from", "until", "offset", "limit", "extension", "status", "reason"
  };
  private static final String[] RECORDS = {
    "filter", "from", "until", "offset", "limit", "extension", "trunk", "cause"
  };

  private final JsonObjectBuilder schemas = object();
  private final Map<String, JsonObjectBuilder> paths = new LinkedHashMap<>();

  private OpenApi() {}

  /** The description of the API with these tables. */
  static JsonObject of(Map<String, Book<?>> directory, Map<String, Book<?>> settings) {
    OpenApi api = new OpenApi();
    api.schemas.add("Problem", problem());
    directory.forEach(
        (name, book) ->
            api.book("/directory/" + name, book, Scope.DIRECTORY_READ, Scope.DIRECTORY_WRITE));
    settings.forEach(
        (name, book) -> api.book("/" + name, book, Scope.SETTINGS_READ, Scope.SETTINGS_WRITE));
    api.settings();
    api.calls();
    api.reports();
    api.monitor();
    api.tokens();
    JsonObjectBuilder all = object();
    api.paths.forEach(all::add);
    return object()
        .add("openapi", "3.0.3")
        .add("info", object().add("title", "Callback").add("version", "1"))
        .add("servers", array().add(object().add("url", Api.PATH)))
        .add("security", array().add(object().add("token", array())))
        .add("paths", all)
        .add(
            "components",
            object()
                .add("schemas", api.schemas)
                .add(
                    "securitySchemes",
                    object().add("token", object().add("type", "http").add("scheme", "bearer"))))
        .build();
  }

  private void book(String path, Book<?> book, Scope read, Scope write) {
    String row = book.shape().name();
    String input = row + "Input";
    listed(book.shape());
    schemas.add(input, book.shape().taken());
    add(path, Operation.get("list", read, row + "List").with(PAGED));
    add(path, new Operation("post", "add", write, input, 201, row));
    add(path + "/{id}", Operation.get("read", read, row));
    add(path + "/{id}", new Operation("put", "change", write, input, 200, row));
    add(path + "/{id}", new Operation("delete", "delete", write, "", 204, ""));
  }

  private void settings() {
    single("/settings", SettingsBooks.SETTINGS);
    single("/accounting", SettingsBooks.ACCOUNTING);
    single("/receivers", SettingsBooks.RECEIVERS);
    schemas.add("Licence", ReportShapes.LICENCE.answered());
    schemas.add("LicenceInput", texts("licence"));
    add("/licence", Operation.get("what the licence allows", Scope.SETTINGS_READ, "Licence"));
    add(
        "/licence",
        new Operation("put", "install", Scope.SETTINGS_WRITE, "LicenceInput", 200, "Licence"));
  }

  private void single(String path, Shape<?> shape) {
    String input = shape.name() + "Input";
    schemas.add(shape.name(), shape.answered());
    schemas.add(input, shape.taken());
    add(path, Operation.get("read", Scope.SETTINGS_READ, shape.name()));
    add(path, new Operation("put", "change", Scope.SETTINGS_WRITE, input, 200, shape.name()));
  }

  private void calls() {
    listed(CallShapes.JOB);
    listed(CallShapes.CALL);
    listed(CallShapes.RECORD);
    listed(CallShapes.REFUSAL);
    schemas.add("Call", texts("trunk", "caller", "accessNumber"));
    schemas.add("ImaginedCall", ImaginedCall.SHAPE.taken());
    schemas.add("Way", CallShapes.WAY.answered());
    schemas.add("Simulation", CallShapes.SIMULATION.answered());
    schemas.add("Promise", CallShapes.PROMISE.answered());
    add("/jobs", Operation.get("jobs", Scope.CALLS_READ, "JobList").with(JOBS));
    add("/jobs/{id}", Operation.get("one job", Scope.CALLS_READ, "Job"));
    add("/jobs/{id}/records", Operation.get("legs of one job", Scope.CALLS_READ, "CallRecordList"));
    for (String action : List.of("cancel", "run", "retry", "hangup")) {
      add("/jobs/{id}/" + action, new Operation("post", action, Scope.CALLS_WRITE, "", 200, "Job"));
    }
    schemas.add("Verification", CallShapes.VERIFICATION.answered());
    add(
        "/mobiles/{id}/verification",
        Operation.get("is a number verified", Scope.DIRECTORY_READ, "Verification"));
    add(
        "/mobiles/{id}/verification",
        new Operation("post", "call to verify", Scope.CALLS_WRITE, "", 202, "Promise"));
    add(
        "/calls",
        Operation.get("callbacks owed or in progress", Scope.CALLS_READ, "CallInProgressList")
            .with("limit"));
    add(
        "/records",
        Operation.get("call detail records", Scope.CALLS_READ, "CallRecordList").with(RECORDS));
    add("/refusals", Operation.get("refused calls", Scope.CALLS_READ, "RefusalList").with(PAGED));
    add(
        "/simulations",
        new Operation(
            "post", "what would be", Scope.CALLS_READ, "ImaginedCall", 200, "Simulation"));
    add(
        "/callbacks",
        new Operation("post", "call back now", Scope.CALLS_WRITE, "Call", 202, "Promise"));
  }

  private void reports() {
    listed(ReportShapes.AUDIT);
    listed(ReportShapes.TRUNK_STATE);
    listed(ReportShapes.SAVINGS);
    listed(ReportShapes.STEP);
    listed(ReportShapes.GAP);
    listed(CallShapes.IMPORTED);
    schemas.add("Ways", ReportShapes.WAYS.answered());
    schemas.add("Person", object().add("type", "object"));
    add("/audit", Operation.get("changes", Scope.SETTINGS_READ, "AuditEntryList").with(PAGED));
    add("/trunk-states", Operation.get("trunks now", Scope.CALLS_READ, "TrunkStateList"));
    add("/ways", Operation.get("way of a number", Scope.DIRECTORY_READ, "Ways").with("number"));
    add(
        "/trunk-steps",
        Operation.get("what a trunk does with a number", Scope.DIRECTORY_READ, "NumberStepList")
            .with("trunk", "number", "incoming"));
    add("/tariff-gaps", Operation.get("no price", Scope.SETTINGS_READ, "TariffGapList"));
    add(
        "/savings",
        Operation.get("savings by month", Scope.CALLS_READ, "SavingsLineList")
            .with("first", "last"));
    add("/persons/{number}", Operation.get("all about a number", Scope.SETTINGS_READ, "Person"));
    add(
        "/persons/{number}",
        new Operation("delete", "erase a number", Scope.SETTINGS_WRITE, "", 204, ""));
    add("/directory.csv", Operation.get("export", Scope.DIRECTORY_READ, CSV));
    add(
        "/directory.csv",
        new Operation("post", "import", Scope.DIRECTORY_WRITE, CSV, 200, "ImportedLineList")
            .with("keep"));
  }

  private void monitor() {
    listed(MonitorShapes.ALERT);
    for (Shape<?> shape :
        List.of(
            MonitorShapes.HOUR,
            MonitorShapes.REASON,
            MonitorShapes.ACTIVITY,
            MonitorShapes.SERVICE,
            MonitorShapes.SBB,
            MonitorShapes.ENTITY,
            MonitorShapes.LANE,
            MonitorShapes.ALARM,
            MonitorShapes.READING,
            MonitorShapes.SLEE)) {
      schemas.add(shape.name(), shape.answered());
    }
    add("/alerts", Operation.get("alerts", Scope.CALLS_READ, "AlertList").with(PAGED));
    add("/activity", Operation.get("the last 24 hours", Scope.CALLS_READ, "Activity"));
    add("/slee", Operation.get("the SLEE", Scope.CALLS_READ, "Slee"));
  }

  private void tokens() {
    listed(TokensResource.TOKEN);
    schemas.add("TokenInput", TokensResource.TOKEN.taken());
    schemas.add("IssuedToken", TokensResource.ISSUED.answered());
    add("/tokens", Operation.get("list", Scope.SETTINGS_READ, "TokenList").with(PAGED));
    add(
        "/tokens",
        new Operation("post", "issue", Scope.SETTINGS_WRITE, "TokenInput", 201, "IssuedToken"));
    add("/tokens/{id}", new Operation("delete", "revoke", Scope.SETTINGS_WRITE, "", 204, ""));
  }

  private void listed(Shape<?> shape) {
    schemas.add(shape.name(), shape.answered());
    schemas.add(
        shape.name() + "List",
        object()
            .add("type", "object")
            .add("required", array().add("total").add("items"))
            .add("additionalProperties", false)
            .add(
                "properties",
                object()
                    .add("total", object().add("type", "integer").add("format", "int64"))
                    .add(
                        "items",
                        object().add("type", "array").add("items", reference(shape.name())))));
  }

  private void add(String path, Operation operation) {
    JsonObjectBuilder item =
        paths.computeIfAbsent(path, p -> object().add("parameters", parameters(p)));
    item.add(operation.method(), described(path, operation));
  }

  private static JsonArrayBuilder parameters(String path) {
    JsonArrayBuilder parameters = array();
    Matcher names = PARAMETER.matcher(path);
    while (names.find()) {
      String name = names.group(1);
      parameters.add(parameter(name, "path", true));
    }
    return parameters;
  }

  private static JsonObjectBuilder parameter(String name, String in, boolean required) {
    JsonObjectBuilder type =
        switch (name) {
          case "id" -> object().add("type", "integer").add("format", "int64");
          case "offset", "limit", "cause" -> object().add("type", "integer");
          case "keep", "incoming" -> object().add("type", "boolean");
          default -> object().add("type", "string");
        };
    return object().add("name", name).add("in", in).add("required", required).add("schema", type);
  }

  private static JsonObjectBuilder described(String path, Operation operation) {
    JsonObjectBuilder answer = object().add("description", operation.summary());
    if (operation.answers().equals(CSV)) {
      answer.add("content", csv());
    } else if (!operation.answers().isEmpty()) {
      answer.add("content", content(JSON, reference(operation.answers())));
    }
    JsonArrayBuilder query = array();
    operation.query().forEach(name -> query.add(parameter(name, "query", false)));
    JsonObjectBuilder described =
        object()
            .add("operationId", operation.method() + path.replaceAll("[^a-z]+", "_"))
            .add("summary", operation.summary())
            .add("description", "Scope: " + operation.scope())
            .add("parameters", query)
            .add(
                "responses",
                object()
                    .add(Integer.toString(operation.status()), answer)
                    .add(
                        "default",
                        object()
                            .add("description", "a problem, RFC 9457")
                            .add(
                                "content",
                                content("application/problem+json", reference("Problem")))));
    if (operation.takes().equals(CSV)) {
      described.add("requestBody", body(csv()));
    } else if (!operation.takes().isEmpty()) {
      described.add("requestBody", body(content(JSON, reference(operation.takes()))));
    }
    return described;
  }

  private static JsonObjectBuilder csv() {
    return content("text/csv", object().add("type", "string"));
  }

  private static JsonObjectBuilder body(JsonObjectBuilder content) {
    return object().add("required", true).add("content", content);
  }

  private static JsonObjectBuilder content(String type, JsonObjectBuilder schema) {
    return object().add(type, object().add("schema", schema));
  }

  private static JsonObjectBuilder reference(String schema) {
    return object().add("$ref", SCHEMAS + schema);
  }

  private static JsonObjectBuilder texts(String... names) {
    JsonObjectBuilder properties = object();
    JsonArrayBuilder required = array();
    for (String name : names) {
      properties.add(name, object().add("type", "string"));
      required.add(name);
    }
    return object().add("type", "object").add("properties", properties).add("required", required);
  }

  private static JsonObjectBuilder problem() {
    JsonObjectBuilder text = object().add("type", "string");
    JsonObjectBuilder one =
        object()
            .add("type", "object")
            .add(
                "properties",
                object()
                    .add("field", object().add("type", "string"))
                    .add("message", object().add("type", "string")));
    return object()
        .add("type", "object")
        .add("required", array().add("status").add("detail"))
        .add(
            "properties",
            object()
                .add("status", object().add("type", "integer"))
                .add("detail", text)
                .add("problems", object().add("type", "array").add("items", one)));
  }

  private static JsonObjectBuilder object() {
    return jakarta.json.Json.createObjectBuilder();
  }

  private static JsonArrayBuilder array() {
    return jakarta.json.Json.createArrayBuilder();
  }
}
