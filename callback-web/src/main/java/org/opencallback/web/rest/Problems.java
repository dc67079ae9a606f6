package org.opencallback.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.opencallback.problem.ConflictException;
import org.opencallback.problem.RefusedException;

/** Says what is wrong with a request (RFC 9457). */
final class Problems {

  private static final String TYPE = "application/problem+json";

  /** The request is understood, and its content refused (RFC 9110 §15.5.21). */
  private static final int UNPROCESSABLE = 422;

  /** The request does not fit what is there any more (RFC 9110 §15.5.10). */
  private static final int CONFLICT = 409;

  private Problems() {}

  static Response of(int status, String detail) {
    return response(status, body(status, detail));
  }

  static Response of(RefusedException refusal) {
    JsonArrayBuilder problems = Json.createArrayBuilder();
    refusal
        .problems()
        .forEach(
            problem ->
                problems.add(
                    Json.createObjectBuilder()
                        .add("field", problem.field())
                        .add("message", problem.message())));
    int status = refusal instanceof ConflictException ? CONFLICT : UNPROCESSABLE;
    return response(status, body(status, refusal.getMessage()).add("problems", problems));
  }

  /** To be thrown where nothing else can be returned. */
  static WebApplicationException bad(String detail) {
    return new WebApplicationException(of(400, detail));
  }

  private static JsonObjectBuilder body(int status, String detail) {
    return Json.createObjectBuilder().add("status", status).add("detail", detail);
  }

  private static Response response(int status, JsonObjectBuilder body) {
    return Response.status(status).type(TYPE).entity(body.build().toString()).build();
  }
}
