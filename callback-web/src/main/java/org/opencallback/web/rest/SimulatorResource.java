package org.opencallback.web.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.opencallback.admin.RefusedException;
import org.opencallback.admin.Trunks;
import org.opencallback.console.Scope;
import org.opencallback.triggers.Simulation;
import org.opencallback.triggers.SimulatorBean;
import org.opencallback.trunk.Trunk;

/** Would a call be followed by a callback; and callbacks that are asked for without a call. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SimulatorResource {

  private static final int ACCEPTED = 202;
  private static final Clock CLOCK = Clock.systemUTC();

  @EJB Desk desk;
  @EJB SimulatorBean simulator;
  @EJB Trunks trunks;

  /** What would become of a call; nothing happens. */
  @POST
  @Path("simulations")
  @Needs(Scope.CALLS_READ)
  public Response simulate(String body) {
    JsonObject in = Json.object(body);
    Simulation outcome = desk.call(() -> simulator.simulate(imagined(in), CLOCK.instant()));
    return Json.ok(CallShapes.SIMULATION.write(outcome));
  }

  /** Calls a registered mobile back now ("call me back"), if admission lets it. */
  @POST
  @Path("callbacks")
  @Needs(Scope.CALLS_WRITE)
  public Response callBack(String body) {
    JsonObject in = Json.object(body);
    long job = desk.call(() -> simulator.callNow(imagined(in), CLOCK.instant()));
    return Json.answer(ACCEPTED, CallShapes.PROMISE.write(new CallShapes.Promise(job)));
  }

  private SimulatorBean.Imagined imagined(JsonObject in) {
    return new SimulatorBean.Imagined(
        trunk(text(in, "trunk")), text(in, "caller"), text(in, "accessNumber"), false);
  }

  private long trunk(String name) {
    return trunks.all().stream()
        .filter(trunk -> trunk.getName().equals(name))
        .findFirst()
        .map(Trunk::getId)
        .orElseThrow(() -> new RefusedException("trunk", "there is no trunk '%s'".formatted(name)));
  }

  private static String text(JsonObject in, String name) {
    String value = in.getString(name, "");
    if (value.isBlank()) {
      throw Problems.bad("%s is needed, a text".formatted(name));
    }
    return value;
  }
}
