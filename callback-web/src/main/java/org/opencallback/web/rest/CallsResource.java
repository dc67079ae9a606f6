package org.opencallback.web.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.opencallback.admin.CallRecords;
import org.opencallback.admin.Calls;
import org.opencallback.admin.JobActions;
import org.opencallback.admin.Jobs;
import org.opencallback.admin.MobilePhones;
import org.opencallback.admin.PageRequest;
import org.opencallback.admin.Refusals;
import org.opencallback.console.Scope;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;

/** Jobs, call records and refused calls. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class CallsResource {

  private static final int ACCEPTED = 202;

  @EJB Desk desk;
  @EJB MobilePhones mobiles;
  @EJB Jobs jobs;
  @EJB JobActions actions;
  @EJB Calls calls;
  @EJB CallRecords records;
  @EJB Refusals refusals;

  @QueryParam("filter")
  @DefaultValue("")
  private String filter;

  @QueryParam("offset")
  @DefaultValue("0")
  private int offset;

  @QueryParam("limit")
  @DefaultValue("100")
  private int limit;

  @QueryParam("from")
  @DefaultValue("")
  private String from;

  @QueryParam("until")
  @DefaultValue("")
  private String until;

  @QueryParam("extension")
  @DefaultValue("")
  private String extension;

  /** The jobs, newest first. */
  @GET
  @Path("jobs")
  @Needs(Scope.CALLS_READ)
  public Response jobs(
      @QueryParam("status") @DefaultValue("") String status,
      @QueryParam("reason") @DefaultValue("") String reason) {
    PageRequest page = Json.page(filter, offset, limit);
    Jobs.Filter wanted =
        new Jobs.Filter(
            Json.moment("from", from),
            Json.moment("until", until),
            extension,
            filter,
            Json.constant("status", status, CallbackStatus.class),
            Json.constant("reason", reason, EndReason.class));
    List<JsonObject> rows =
        desk.call(() -> jobs.page(wanted, page)).stream().map(CallShapes.JOB::write).toList();
    return Json.list(rows, desk.call(() -> jobs.count(wanted)));
  }

  /** One job. */
  @GET
  @Path("jobs/{id}")
  @Needs(Scope.CALLS_READ)
  public Response job(@PathParam("id") long id) {
    return Json.found(desk.call(() -> jobs.find(id)).map(CallShapes.JOB::write));
  }

  /** The legs of one job, in the order in which they were originated. */
  @GET
  @Path("jobs/{id}/records")
  @Needs(Scope.CALLS_READ)
  public Response legs(@PathParam("id") long id) {
    List<JsonObject> rows =
        desk.call(() -> records.ofJob(id)).stream().map(CallShapes.RECORD::write).toList();
    return Json.list(rows, rows.size());
  }

  /** Calls a waiting job off. */
  @POST
  @Path("jobs/{id}/cancel")
  @Needs(Scope.CALLS_WRITE)
  public Response cancel(@PathParam("id") long id) {
    return changed(id, () -> actions.cancel(id));
  }

  /** Makes a waiting job due at once. */
  @POST
  @Path("jobs/{id}/run")
  @Needs(Scope.CALLS_WRITE)
  public Response run(@PathParam("id") long id) {
    return changed(id, () -> actions.runNow(id));
  }

  /** Makes one attempt more for a job that has not reached its mobile. */
  @POST
  @Path("jobs/{id}/retry")
  @Needs(Scope.CALLS_WRITE)
  public Response retry(@PathParam("id") long id) {
    return changed(id, () -> actions.retry(id));
  }

  /** Releases a job's call. */
  @POST
  @Path("jobs/{id}/hangup")
  @Needs(Scope.CALLS_WRITE)
  public Response hangUp(@PathParam("id") long id) {
    return changed(id, () -> actions.hangUp(id));
  }

  /** When a mobile's number was verified, and what came of the last call for that. */
  @GET
  @Path("mobiles/{id}/verification")
  @Needs(Scope.DIRECTORY_READ)
  public Response verification(@PathParam("id") long id) {
    return Json.found(
        desk.call(() -> mobiles.find(id))
            .map(
                mobile ->
                    CallShapes.VERIFICATION.write(
                        new CallShapes.Verification(
                            mobile, desk.call(() -> jobs.lastVerification(id))))));
  }

  /** Calls a mobile and asks whoever answers to press 1. */
  @POST
  @Path("mobiles/{id}/verification")
  @Needs(Scope.CALLS_WRITE)
  public Response verify(@PathParam("id") long id) {
    long job = desk.call(() -> actions.verify(id));
    return Json.answer(ACCEPTED, CallShapes.PROMISE.write(new CallShapes.Promise(job)));
  }

  /** The callbacks that are owed or in progress. */
  @GET
  @Path("calls")
  @Needs(Scope.CALLS_READ)
  public Response calls() {
    PageRequest page = Json.page("", 0, limit);
    List<JsonObject> rows =
        desk.call(() -> calls.first(page.size())).stream().map(CallShapes.CALL::write).toList();
    return Json.list(rows, rows.size());
  }

  private Response changed(long id, Runnable change) {
    desk.call(
        () -> {
          change.run();
          return true;
        });
    return job(id);
  }

  /** The call detail records, newest first. */
  @GET
  @Path("records")
  @Needs(Scope.CALLS_READ)
  public Response records(
      @QueryParam("trunk") @DefaultValue("") String trunk, @QueryParam("cause") Integer cause) {
    PageRequest page = Json.page(filter, offset, limit);
    CallRecords.Filter wanted =
        new CallRecords.Filter(
            Json.moment("from", from),
            Json.moment("until", until),
            extension,
            filter,
            trunk,
            cause);
    List<JsonObject> rows =
        desk.call(() -> records.page(wanted, page)).stream().map(CallShapes.RECORD::write).toList();
    return Json.list(rows, desk.call(() -> records.count(wanted)));
  }

  /** The refused trigger calls, newest first. */
  @GET
  @Path("refusals")
  @Needs(Scope.CALLS_READ)
  public Response refusals() {
    PageRequest page = Json.page(filter, offset, limit);
    List<JsonObject> rows =
        desk.call(() -> refusals.page(page)).stream().map(CallShapes.REFUSAL::write).toList();
    return Json.list(rows, desk.call(() -> refusals.count(filter)));
  }
}
