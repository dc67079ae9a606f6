package org.opencallback.web.rest;

import java.util.List;
import org.opencallback.console.Scope;

/**
 * An operation of the API, for its description.
 *
 * @param method of HTTP, in small letters
 * @param summary what it does
 * @param scope what a token needs
 * @param takes schema of the body, {@code csv} for such a text; empty for none
 * @param status of the answer when all goes well
 * @param answers schema of the answer, {@code csv} for such a text; empty for none
 * @param query parameters of the query, none of them needed
 */
record Operation(
    String method,
    String summary,
    Scope scope,
    String takes,
    int status,
    String answers,
    List<String> query) {

  Operation {
    query = List.copyOf(query);
  }

  Operation(String method, String summary, Scope scope, String takes, int status, String answers) {
    this(method, summary, scope, takes, status, answers, List.of());
  }

  /** An operation that reads. */
  static Operation get(String summary, Scope scope, String answers) {
    return new Operation("get", summary, scope, "", 200, answers);
  }

  /** The same with parameters of the query. */
  Operation with(String... parameters) {
    return new Operation(method, summary, scope, takes, status, answers, List.of(parameters));
  }
}
