package org.opencallback.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.console.ApiToken;
import org.opencallback.console.Scope;
import org.opencallback.tests.console.OpenApiDocument.Operation;

/**
 * Every operation of the API's description is called, well and badly, and every answer compared
 * with what the description says of it.
 */
@OnInstallation
class DescribedApiIT {

  private static final String TOKEN = "token-that-calls-everything";
  private static final String NOWHERE = "999999999";

  /** A row of each table that can be added, in an order in which each finds what it refers to. */
  private static final Map<String, String> ROWS =
      Map.ofEntries(
          Map.entry("/directory/classes", "{\"name\": \"API\", \"level\": \"LOCAL\"}"),
          Map.entry(
              "/directory/extensions",
              "{\"number\": \"171\", \"name\": \"API\", \"classOfService\": \"National\"}"),
          Map.entry(
              "/directory/mobiles",
              "{\"number\": \"+48601000171\", \"extension\": \"170\", \"enabled\": false}"),
          Map.entry(
              "/directory/access-numbers", "{\"number\": \"+48221234171\", \"ringTime\": 0.5}"),
          Map.entry(
              "/directory/trunks", "{\"name\": \"api 2\", \"peers\": [\"192.0.2.171:5060/UDP\"]}"),
          Map.entry("/directory/routes", "{\"prefix\": \"+4171\", \"trunks\": [\"api 1\"]}"),
          Map.entry("/limits", "{\"label\": \"API\", \"scope\": \"SYSTEM\", \"most\": 500}"),
          Map.entry("/tariff-zones", "{\"name\": \"API 2\", \"prefixes\": [\"+4172\"]}"),
          Map.entry(
              "/tariffs",
              "{\"zone\": \"API 1\", \"validFrom\": \"2026-01-01\", \"pricePerMinute\": 0.85}"),
          Map.entry(
              "/stays",
              "{\"mobile\": \"+48601000170\", \"place\": \"API 1\","
                  + " \"firstDay\": \"2026-07-01\", \"lastDay\": \"2026-07-14\"}"),
          Map.entry("/tokens", "{\"name\": \"API\", \"scopes\": [\"CALLS_READ\"]}"),
          Map.entry(
              "/users",
              "{\"name\": \"api\", \"role\": \"auditor\", \"password\": \"a good password\"}"));

  /** Bodies and queries of the other operations that succeed. */
  private static final Map<String, String> BODIES =
      Map.of(
          "put /licence", "{\"licence\": \"none\"}",
          "put /settings", "{\"dialAttempts\": 3}",
          "put /accounting", "{\"currency\": \"PLN\"}",
          "put /receivers", "{\"mailLanguage\": \"en\"}",
          "post /simulations", call("+48601000170"),
          "post /directory.csv", "extension,name,mobile,enabled\n");

  private static final Map<String, String> QUERIES =
      Map.of(
          "/ways",
          "?number=%2B48601000001",
          "/trunk-steps",
          "?trunk=api%201&incoming=true&number=601000001",
          "/savings",
          "?first=2026-01&last=2026-02");

  /**
   * They need what this exchange has not: a licence that is valid, a mobile that may be called, a
   * call.
   */
  private static final Map<String, Integer> REFUSED =
      Map.of(
          "put /licence", 422,
          "post /callbacks", 422,
          "post /jobs/{id}/hangup", 409,
          "post /mobiles/{id}/verification", 422);

  @RegisterExtension static final Installation INSTALLATION = new Installation();

  private static OpenApiDocument description;

  private final WebUser program = new WebUser(INSTALLATION.server().console());
  private final Map<String, String> ids = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private static String call(String mobile) {
    return "{\"trunk\": \"api 1\", \"caller\": \"%s\", \"accessNumber\": \"+48221234170\"}"
        .formatted(mobile);
  }

  private static void token(String token, Collection<Scope> scopes) {
    INSTALLATION
        .directory()
        .execute(
            "insert into api_token (name, token_hash, scopes, created_at_ms) values (?, ?, ?, 0)",
            token,
            ApiToken.hash(token),
            scopes.stream().map(Scope::name).collect(Collectors.joining(",")));
  }

  @BeforeAll
  static void writeWhatTheRowsReferTo() {
    token(TOKEN, EnumSet.allOf(Scope.class));
    for (Scope scope : Scope.values()) {
      token(without(scope.name()), EnumSet.complementOf(EnumSet.of(scope)));
    }
    sql("insert into trunk (id, name, kind) values (17001, 'api 1', 'VOIP')");
    sql(
        "insert into trunk_peer (trunk_id, position, host, port, transport)"
            + " values (17001, 0, '192.0.2.170', 5060, 'UDP')");
    sql("insert into tariff_zone (id, name, prefixes) values (17001, 'API 1', '+4173')");
    sql(
        "insert into extension (id, number, name, class_of_service_id)"
            + " values (17001, '170', 'API', 2)");
    sql(
        "insert into mobile_phone (id, number, extension_id, enabled)"
            + " values (17001, '+48601000170', 17001, false)");
  }

  @AfterAll
  static void tidy() {
    sql("delete from api_token where name = 'API' or name like '" + TOKEN + "%'");
    sql("delete from callback_request where id between 17001 and 17099");
    sql("delete from route where prefix = '+4171'");
    sql("delete from access_number where number = '+48221234171'");
    sql("delete from tariff where zone_id = 17001");
    sql("delete from callback_limit where label = 'API'");
    sql("delete from class_of_service where name = 'API'");
    sql("delete from console_user where name = 'api'");
    sql("delete from stay where mobile like '+4860100017%'");
    sql("delete from mobile_phone where number like '+4860100017%'");
    sql("delete from extension where number in ('170', '171')");
    sql("delete from tariff_zone where name like 'API %'");
    sql("delete from trunk where name like 'api %'");
  }

  /** Everything but one. */
  private static String without(String scope) {
    return TOKEN + " without " + scope;
  }

  private static void sql(String statement) {
    INSTALLATION.directory().execute(statement);
  }

  private HttpResponse<String> ask(String token, Operation operation, String address, String body) {
    HttpRequest.Builder request =
        program
            .request("api/v1" + address)
            .header("Content-Type", address.contains(".csv") ? "text/csv" : "application/json")
            .method(
                operation.method().toUpperCase(Locale.ROOT),
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return program.send(request);
  }

  private static JsonValue json(String body) {
    if (body.isEmpty()) {
      return JsonValue.NULL;
    }
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readValue();
    }
  }

  @Test
  void everyOperationAnswersAsDescribed() throws IOException {
    String served = program.get("api/v1/openapi.json").body();
    Path delivered = Path.of(System.getProperty("callback.root"), "docs", "openapi.json");
    JsonObject document = json(served).asJsonObject();
    assertThat(document)
        .as("what is delivered is what the server says")
        .isEqualTo(json(Files.readString(delivered)));
    description = new OpenApiDocument(document);
    List<Operation> operations = description.operations();
    assertThat(operations).hasSizeGreaterThan(60);

    for (String method : List.of("post", "get", "put", "delete")) {
      operations.stream().filter(o -> o.method().equals(method)).forEach(this::call);
    }
    assertThat(faults).isEmpty();
  }

  private void call(Operation operation) {
    String anywhere = operation.path().replace("{id}", NOWHERE).replace("{number}", "none");
    if (ask("", operation, anywhere, "").statusCode() != 401) {
      faults.add(operation + " works without a token");
    }
    String scope = operation.described().getString("description").replace("Scope: ", "");
    if (ask(without(scope), operation, anywhere, "").statusCode() != 403) {
      faults.add(operation + " works without the scope " + scope);
    }
    String body =
        ROWS.getOrDefault(
            table(operation), BODIES.getOrDefault(operation.toString(), needed(operation)));
    HttpResponse<String> answer =
        ask(TOKEN, operation, address(operation), operation.method().equals("get") ? "" : body);
    compare(operation, answer);
    if (answer.statusCode() != REFUSED.getOrDefault(operation.toString(), operation.status())) {
      faults.add("%s: %d %s".formatted(operation, answer.statusCode(), answer.body()));
    }
    if (answer.statusCode() == 201) {
      ids.put(operation.path(), json(answer.body()).asJsonObject().get("id").toString());
    }
    badly(operation);
  }

  private static String table(Operation operation) {
    boolean takes = operation.described().containsKey("requestBody");
    return takes ? operation.path().replace("/{id}", "") : "";
  }

  private static String needed(Operation operation) {
    return operation.toString().equals("post /callbacks") ? call("+48601000170") : "";
  }

  private String address(Operation operation) {
    String path = operation.path();
    if (path.startsWith("/jobs/{id}")) {
      return path.replace("{id}", job(path));
    }
    if (path.startsWith("/mobiles/{id}")) {
      return path.replace("{id}", "17001");
    }
    return path.replace("{id}", ids.getOrDefault(path.replace("/{id}", ""), NOWHERE))
            .replace("{number}", "%2B48601000170")
        + QUERIES.getOrDefault(path, "");
  }

  /** A job that is in the state that an operation needs. */
  private static String job(String path) {
    String state = path.endsWith("retry") ? "'FAILED', null" : "'SCHEDULED', ";
    long id = 17_001L + Math.floorMod(path.hashCode(), 90);
    String inFlight = path.endsWith("retry") ? "" : Long.toString(id);
    sql("delete from callback_request where id = " + id);
    sql(
        "insert into callback_request (id, status, in_flight_mobile, due_at_ms, mobile_phone_id,"
            + " trigger_call_id, caller, delay_ms, created_at_ms) values (%d, %s%s,"
                .formatted(id, state, inFlight)
            + " 99999999999999, 17001, 'api', '+48601000170', 0, 0)");
    return Long.toString(id);
  }

  /** Refusals are described too. */
  private void badly(Operation operation) {
    String address = operation.path().replace("{id}", NOWHERE).replace("{number}", "none");
    HttpResponse<String> answer =
        ask(TOKEN, operation, address, operation.method().equals("get") ? "" : "{\"x\": 1}");
    compare(operation, answer);
    if (answer.statusCode() >= 500) {
      faults.add("%s: %d".formatted(operation, answer.statusCode()));
    }
  }

  private void compare(Operation operation, HttpResponse<String> answer) {
    boolean text = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/");
    JsonValue body = text ? Json.createValue(answer.body()) : json(answer.body());
    description
        .faults(operation, answer.statusCode(), body)
        .forEach(fault -> faults.add(operation + ": " + fault));
  }
}
