package org.opencallback.web.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.opencallback.admin.Activity;
import org.opencallback.admin.Alerts;
import org.opencallback.admin.PageRequest;
import org.opencallback.console.Scope;
import org.opencallback.web.rest.MonitorShapes.Reading;
import org.opencallback.web.rest.MonitorShapes.Slee;
import org.opencallback.web.watch.ManagementBeans;
import org.opencallback.web.watch.SleeInventory;

/** How the exchange is: alerts, the last day, the SLEE. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MonitorResource {

  @EJB Desk desk;
  @EJB Alerts alerts;
  @EJB Activity activity;

  /** What somebody should look at, and what was so; newest first. */
  @GET
  @Path("alerts")
  @Needs(Scope.CALLS_READ)
  public Response alerts(
      @QueryParam("filter") @DefaultValue("") String filter,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    PageRequest page = Json.page(filter, offset, limit);
    List<JsonObject> rows =
        desk.call(() -> alerts.page(page)).stream().map(MonitorShapes.ALERT::write).toList();
    return Json.list(rows, desk.call(() -> alerts.count(filter)));
  }

  /** The last 24 hours. */
  @GET
  @Path("activity")
  @Needs(Scope.CALLS_READ)
  public Response activity() {
    return Json.ok(
        MonitorShapes.ACTIVITY.write(
            desk.call(() -> activity.dayUntil(Clock.systemUTC().instant()))));
  }

  /** What is installed in the SLEE of this node, how it stands, and what is counted there. */
  @GET
  @Path("slee")
  @Needs(Scope.CALLS_READ)
  public Response slee() {
    return Json.found(
        SleeInventory.read()
            .map(inventory -> MonitorShapes.SLEE.write(new Slee(inventory, readings()))));
  }

  private static List<Reading> readings() {
    return new ManagementBeans()
        .read().stream()
            .map(ManagementBeans.Bean::plain)
            .flatMap(
                bean ->
                    bean.readings().entrySet().stream()
                        .map(r -> new Reading(bean.title(), r.getKey(), r.getValue())))
            .toList();
  }
}
