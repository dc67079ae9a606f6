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
import java.time.Instant;
import org.opencallback.admin.Trunks;
import org.opencallback.console.Scope;
import org.opencallback.problem.RefusedException;
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
    ImaginedCall call = new ImaginedCall();
    ImaginedCall.SHAPE.read(Json.object(body), call);
    Instant at = call.getAt() == null ? CLOCK.instant() : call.getAt();
    Simulation outcome =
        desk.call(() -> simulator.simulate(call.on(trunk(needed("trunk", call.getTrunk()))), at));
    return Json.ok(CallShapes.SIMULATION.write(outcome));
  }

  /** Calls a registered mobile back now ("call me back"), if admission lets it. */
  @POST
  @Path("callbacks")
  @Needs(Scope.CALLS_WRITE)
  public Response callBack(String body) {
    JsonObject in = Json.object(body);
    ImaginedCall call = new ImaginedCall();
    call.setCaller(text(in, "caller"));
    call.setAccessNumber(text(in, "accessNumber"));
    String trunk = text(in, "trunk");
    long job = desk.call(() -> simulator.callNow(call.on(trunk(trunk)), CLOCK.instant()));
    return Json.answer(ACCEPTED, CallShapes.PROMISE.write(new CallShapes.Promise(job)));
  }

  private long trunk(String name) {
    return trunks.all().stream()
        .filter(trunk -> trunk.getName().equals(name))
        .findFirst()
        .map(Trunk::getId)
        .orElseThrow(() -> new RefusedException("trunk", "there is no trunk '%s'".formatted(name)));
  }

  private static String text(JsonObject in, String name) {
    return needed(name, in.getString(name, ""));
  }

  /** A text that a request cannot do without. */
  static String needed(String name, String value) {
    if (value == null || value.isBlank()) {
      throw Problems.bad("%s is needed, a text".formatted(name));
    }
    return value;
  }
}
