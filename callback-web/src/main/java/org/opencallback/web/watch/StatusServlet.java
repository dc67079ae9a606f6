package org.opencallback.web.watch;

import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.opencallback.admin.Jobs;
import org.opencallback.web.Access;

/**
 * {@code GET /status}: how many jobs are in which state, and what the SLEE and the media engine
 * hold. For users of the console, and for tools on this machine.
 */
@WebServlet("/status")
public class StatusServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** A request with one of these came through a proxy: its source is not the loopback. */
  private static final List<String> FORWARDED =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  @EJB private transient Jobs jobs;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isPermitted(request)) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      Answers.json(response, Json.createObjectBuilder().add("error", "forbidden"));
      return;
    }
    JsonObjectBuilder counts = Json.createObjectBuilder();
    jobs.counts().forEach((status, count) -> counts.add(status.name(), count));
    JsonObjectBuilder beans = Json.createObjectBuilder();
    new ManagementBeans().read().forEach(bean -> beans.add(bean.title(), readings(bean)));
    Answers.json(response, Json.createObjectBuilder().add("jobs", counts).add("management", beans));
  }

  private static JsonObjectBuilder readings(ManagementBeans.Bean bean) {
    JsonObjectBuilder readings = Json.createObjectBuilder();
    bean.readings().forEach((what, value) -> add(readings, what, value));
    return readings;
  }

  private static void add(JsonObjectBuilder readings, String what, String value) {
    if (value.matches("-?[0-9]{1,18}")) {
      readings.add(what, Long.parseLong(value));
    } else {
      readings.add(what, value);
    }
  }

  private static boolean isPermitted(HttpServletRequest request) throws UnknownHostException {
    return Access.ROLES.stream().anyMatch(request::isUserInRole)
        || (isLoopback(request.getRemoteAddr())
            && FORWARDED.stream().allMatch(header -> request.getHeader(header) == null));
  }

  private static boolean isLoopback(String address) throws UnknownHostException {
    return InetAddress.getByName(address).isLoopbackAddress();
  }
}
