package org.opencallback.web.watch;

import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes JSON answers. */
final class Answers {

  private Answers() {}

  static void json(HttpServletResponse response, JsonObjectBuilder answer) throws IOException {
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(answer.build().toString());
  }
}
