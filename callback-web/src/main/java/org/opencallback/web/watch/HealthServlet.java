package org.opencallback.web.watch;

import jakarta.annotation.Resource;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import javax.sql.DataSource;

/**
 * {@code GET /health}: 200 when the exchange can do its work, 503 when it cannot; JSON says why.
 */
@WebServlet("/health")
public class HealthServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Resource(lookup = "java:jboss/datasources/CallbackDS")
  private transient DataSource database;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, String> parts = Health.of(database, new ManagementBeans().read());
    boolean well = parts.values().stream().allMatch(String::isEmpty);
    JsonObjectBuilder checks = Json.createObjectBuilder();
    JsonObjectBuilder faults = Json.createObjectBuilder();
    parts.forEach(
        (part, fault) -> {
          checks.add(part, fault.isEmpty() ? "UP" : "DOWN");
          if (!fault.isEmpty()) {
            faults.add(part, fault);
          }
        });
    response.setStatus(
        well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    Answers.json(
        response,
        Json.createObjectBuilder()
            .add("status", well ? "UP" : "DOWN")
            .add("checks", checks)
            .add("faults", faults));
  }
}
