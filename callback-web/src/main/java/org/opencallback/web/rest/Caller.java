package org.opencallback.web.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.opencallback.console.ApiToken;
import org.opencallback.problem.RefusedException;

/** The program that asks, by its token, once that has been checked. */
@RequestScoped
public class Caller {

  private ApiToken token = new ApiToken();

  void identify(ApiToken checked) {
    token = checked;
  }

  /**
   * Refuses to give away what the program does not have itself.
   *
   * @throws RefusedException if its token lacks one of the scopes
   */
  void requireAll(List<String> scopes) {
    List<String> missing = scopes.stream().filter(s -> !token.getScopes().contains(s)).toList();
    if (!missing.isEmpty()) {
      throw new RefusedException(
          "scopes", "the token that asks does not have %s itself".formatted(missing));
    }
  }
}
