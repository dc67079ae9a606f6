package org.opencallback.tests.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opencallback.console.ApiToken;
import org.opencallback.numbering.NumberTail;

/** Programs administer the exchange by the REST API, as far as their tokens permit. */
@OnInstallation
class ApiIT {

  private static final String FULL = "token-of-the-tests-that-may-do-everything";
  private static final String READER = "token-of-the-tests-that-may-read";
  private static final String WRITER = "token-of-the-tests-that-may-write-settings";
  private static final String EXPIRED = "token-of-the-tests-that-has-expired";

  @RegisterExtension static final Installation INSTALLATION = new Installation();

  private final WebUser program = new WebUser(INSTALLATION.server().console());

  @BeforeAll
  static void addTokens() {
    token("full", FULL, "DIRECTORY_READ,DIRECTORY_WRITE,CALLS_READ,CALLS_WRITE", Long.MAX_VALUE);
    token("reader", READER, "DIRECTORY_READ", Long.MAX_VALUE);
    token("expired", EXPIRED, "DIRECTORY_READ", 1);
    token("writer", WRITER, "SETTINGS_WRITE", Long.MAX_VALUE);
  }

  @AfterAll
  static void removeTokens() {
    INSTALLATION.directory().execute("delete from api_token");
  }

  private static void token(String name, String token, String scopes, long expires) {
    INSTALLATION
        .directory()
        .execute(
            "insert into api_token (name, token_hash, scopes, created_at_ms, expires_at_ms)"
                + " values (?, ?, ?, 0, ?)",
            name,
            ApiToken.hash(token),
            scopes,
            expires);
  }

  private HttpResponse<String> ask(String token, String method, String path, String body) {
    HttpRequest.Builder request =
        program
            .request("api/v1" + path)
            .header("Content-Type", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return program.send(request);
  }

  private static JsonObject json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  @Test
  void anExtensionIsAddedChangedReadAndDeleted() {
    HttpResponse<String> added =
        ask(
            FULL,
            "POST",
            "/directory/extensions",
            "{\"number\": \"161\", \"name\": \"Program\", \"classOfService\": \"National\"}");
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    String address = "/directory/extensions/" + json(added).getInt("id");

    assertThat(ask(FULL, "PUT", address, "{\"name\": \"Changed\"}").statusCode()).isEqualTo(200);
    JsonObject read = json(ask(READER, "GET", address, ""));
    assertThat(read.getString("name")).isEqualTo("Changed");
    assertThat(read.getString("number")).isEqualTo("161");
    assertThat(json(ask(READER, "GET", "/directory/extensions?filter=161", "")).getInt("total"))
        .isEqualTo(1);

    assertThat(ask(FULL, "DELETE", address, "").statusCode()).isEqualTo(204);
    assertThat(ask(READER, "GET", address, "").statusCode()).isEqualTo(404);
  }

  @Test
  void whatTheConsoleRefusesIsRefusedWithTheFieldAndTheReason() {
    HttpResponse<String> refused =
        ask(
            FULL,
            "POST",
            "/directory/extensions",
            "{\"number\": \"abc\", \"name\": \"X\", \"classOfService\": \"National\"}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).getJsonArray("problems").getJsonObject(0).getString("field"))
        .isEqualTo("number");
    assertThat(refused.body()).contains("'abc'");
  }

  @Test
  void aRequestThatCannotBeReadIsToldWhatWasExpected() {
    for (String body :
        List.of(
            "",
            "no json",
            "[]",
            "{\"nmber\": \"1\"}",
            "{\"name\": 7}",
            "{\"callbackEnabled\": 1.5}")) {
      HttpResponse<String> bad = ask(FULL, "POST", "/directory/extensions", body);
      assertThat(bad.statusCode()).as(body + " " + bad.body()).isEqualTo(400);
      assertThat(bad.body()).contains("detail").doesNotContain("Exception");
    }
    assertThat(ask(FULL, "GET", "/directory/nothing", "").statusCode()).isEqualTo(404);
    assertThat(ask(FULL, "GET", "/directory/extensions?limit=100000", "").statusCode())
        .isEqualTo(400);
    assertThat(ask(FULL, "GET", "/records?from=yesterday", "").body())
        .contains("from is a moment such as 2026-03-01T12:00:00Z, not 'yesterday'");
  }

  @Test
  void recordsAndJobsAreAskedForByTheirTime() {
    for (String list : List.of("/records", "/jobs")) {
      assertThat(json(ask(FULL, "GET", list + "?from=2099-01-01T00:00:00Z", "")).getInt("total"))
          .isZero();
      assertThat(json(ask(FULL, "GET", list + "?until=2099-01-01T00:00:00Z", "")).getInt("total"))
          .isEqualTo(json(ask(FULL, "GET", list, "")).getInt("total"));
    }
  }

  @Test
  void recordsAreFoundByTheEndOfTheirNumberTheirExtensionTheirTrunkAndTheirCause() {
    String records = "call_detail_record where call_id = 'api-filters'";
    INSTALLATION
        .directory()
        .execute(
            "insert into call_detail_record (attempt, party, extension_number, trunk_name, number,"
                + " number_tail, presented_number, started_at_ms, ended_at_ms, q850_cause,"
                + " sip_status, call_id) values (1, 'B', '9', 'gone', '+48221118765', ?, '', 0, 0,"
                + " 88, 488, 'api-filters')",
            NumberTail.of("+48221118765").orElseThrow());
    for (String query :
        List.of("filter=8765", "extension=9", "trunk=gone", "cause=88", "filter=%2B4822111")) {
      JsonObject found = json(ask(FULL, "GET", "/records?until=1970-01-02T00:00:00Z&" + query, ""));
      assertThat(found.getInt("total")).as(query).isEqualTo(1);
      JsonObject record = found.getJsonArray("items").getJsonObject(0);
      assertThat(record.getInt("sipStatus")).isEqualTo(488);
    }
    for (String query :
        List.of("filter=8766", "extension=8", "trunk=here", "cause=16", "filter=%2B4823")) {
      JsonObject found = json(ask(FULL, "GET", "/records?until=1970-01-02T00:00:00Z&" + query, ""));
      assertThat(found.getInt("total")).as(query).isZero();
    }
    assertThat(ask(FULL, "GET", "/jobs?status=done", "").body())
        .contains("status is one of [SCHEDULED, ");
    INSTALLATION.directory().execute("delete from " + records);
  }

  @Test
  void aTokenMakesNoTokenThatPermitsMoreThanItselfAndCanTakeItBack() {
    HttpResponse<String> more =
        ask(WRITER, "POST", "/tokens", "{\"name\": \"more\", \"scopes\": [\"CALLS_WRITE\"]}");
    assertThat(more.statusCode()).isEqualTo(422);
    assertThat(more.body()).contains("CALLS_WRITE");

    HttpResponse<String> made =
        ask(WRITER, "POST", "/tokens", "{\"name\": \"x\", \"scopes\": [\"SETTINGS_WRITE\"]}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String address = "/tokens/" + json(made).getInt("id");
    assertThat(ask(json(made).getString("token"), "DELETE", address, "").statusCode())
        .isEqualTo(204);
    assertThat(ask(json(made).getString("token"), "DELETE", address, "").statusCode())
        .as("taken back")
        .isEqualTo(401);
  }

  @Test
  void theDirectoryThatIsGivenOutCanBeImportedAgain() {
    String csv = ask(FULL, "GET", "/directory.csv", "").body();
    assertThat(csv).startsWith("extension,name,");
    assertThat(ask(READER, "GET", "/directory.csv", "").body()).isEqualTo(csv);
  }

  @Test
  void nothingIsDoneWithoutATokenThatPermitsIt() {
    for (String token : List.of("", "guessed", EXPIRED)) {
      assertThat(ask(token, "GET", "/directory/extensions", "").statusCode()).isEqualTo(401);
    }
    assertThat(ask(READER, "POST", "/directory/extensions", "{}").statusCode()).isEqualTo(403);
    assertThat(ask(READER, "GET", "/jobs", "").statusCode()).isEqualTo(403);
    assertThat(ask(READER, "POST", "/callbacks", "{}").statusCode()).isEqualTo(403);

    HttpResponse<String> last = ask("guessed again", "GET", "/jobs", "");
    for (int i = 0; i < 20; i++) {
      last = ask("guessed " + i, "GET", "/jobs", "");
    }
    assertThat(last.statusCode()).as("who guesses").isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).hasValue("60");
    assertThat(ask(READER, "GET", "/directory/extensions", "").statusCode())
        .as("others at the same address")
        .isEqualTo(200);
  }

  @Test
  void theSimulatorAndTheCallbackAskTheSameAdmission() {
    assertThat(
            ask(
                    FULL,
                    "POST",
                    "/directory/trunks",
                    "{\"name\": \"api\", \"peers\": [\"192.0.2.77:5060/UDP\"]}")
                .statusCode())
        .isEqualTo(201);
    INSTALLATION.directory().settle(); // calls are decided with it a moment after it was saved
    String withheld = "{\"trunk\": \"api\", \"accessNumber\": \"+48229999999\"}";
    assertThat(json(ask(FULL, "POST", "/simulations", withheld)).getString("rules"))
        .contains("KNOWN_ACCESS_NUMBER no");
    String call =
        "{\"trunk\": \"api\", \"caller\": \"+48601888888\", \"accessNumber\": \"+48229999999\"}";

    JsonObject simulated = json(ask(FULL, "POST", "/simulations", call));
    assertThat(simulated.getBoolean("accepted")).isFalse();
    assertThat(simulated.getString("reason")).isEqualTo("UNKNOWN_ACCESS_NUMBER");

    HttpResponse<String> refused = ask(FULL, "POST", "/callbacks", call);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("UNKNOWN_ACCESS_NUMBER");
    INSTALLATION.directory().execute("delete from trunk where name = 'api'");
  }
}
