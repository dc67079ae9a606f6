package org.opencallback.web.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.opencallback.admin.Audit;
import org.opencallback.admin.DirectoryImport;
import org.opencallback.admin.PageRequest;
import org.opencallback.admin.Persons;
import org.opencallback.admin.RouteFinder;
import org.opencallback.admin.SavingsReports;
import org.opencallback.admin.TrunkHealth;
import org.opencallback.console.Scope;

/** The audit, the state of trunks, ways of numbers, savings, a person's records, the import. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {

  @EJB Desk desk;
  @EJB Audit audit;
  @EJB TrunkHealth health;
  @EJB RouteFinder routes;
  @EJB SavingsReports savings;
  @EJB Persons persons;
  @EJB DirectoryImport directory;

  /** Who changed what, newest first. */
  @GET
  @Path("audit")
  @Needs(Scope.SETTINGS_READ)
  public Response audit(
      @QueryParam("filter") @DefaultValue("") String filter,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    PageRequest page = Json.page(filter, offset, limit);
    List<JsonObject> rows =
        desk.call(() -> audit.page(page)).stream().map(ReportShapes.AUDIT::write).toList();
    return Json.list(rows, desk.call(() -> audit.count(filter)));
  }

  /** How the trunks are at this moment. */
  @GET
  @Path("trunk-states")
  @Needs(Scope.CALLS_READ)
  public Response trunkStates() {
    List<JsonObject> rows =
        desk.call(() -> health.states()).stream().map(ReportShapes.TRUNK_STATE::write).toList();
    return Json.list(rows, rows.size());
  }

  /** Which way a call to a number would take. */
  @GET
  @Path("ways")
  @Needs(Scope.DIRECTORY_READ)
  public Response ways(@QueryParam("number") @DefaultValue("") String number) {
    return Json.ok(ReportShapes.WAYS.write(desk.call(() -> routes.waysTo(number))));
  }

  /** What calling back has saved, in months such as 2026-03. */
  @GET
  @Path("savings")
  @Needs(Scope.CALLS_READ)
  public Response savings(@QueryParam("first") String first, @QueryParam("last") String last) {
    YearMonth from = month("first", first);
    YearMonth until = month("last", last);
    List<JsonObject> rows =
        desk.call(() -> savings.of(from, until)).lines().stream()
            .map(ReportShapes.SAVINGS::write)
            .toList();
    return Json.list(rows, rows.size());
  }

  private static YearMonth month(String name, String text) {
    try {
      return YearMonth.parse(text == null ? "" : text);
    } catch (DateTimeException e) {
      throw Problems.bad("%s is a month such as 2026-03, not '%s'".formatted(name, text));
    }
  }

  /** Everything about one number. */
  @GET
  @Path("persons/{number}")
  @Needs(Scope.SETTINGS_READ)
  public Response person(@PathParam("number") String number) {
    return Response.ok(desk.call(() -> persons.export(number))).build();
  }

  /** Makes the records of a number nameless. */
  @DELETE
  @Path("persons/{number}")
  @Needs(Scope.SETTINGS_WRITE)
  public Response erase(@PathParam("number") String number) {
    desk.call(() -> persons.erase(number));
    return Response.noContent().build();
  }

  /** Imports the directory from CSV; only tried unless {@code keep} is said. */
  @POST
  @Path("directory.csv")
  @Consumes({"text/csv", MediaType.TEXT_PLAIN})
  @Needs(Scope.DIRECTORY_WRITE)
  public Response importCsv(String csv, @QueryParam("keep") @DefaultValue("false") boolean keep) {
    List<JsonObject> rows =
        desk.call(() -> directory.bring(csv, keep)).stream()
            .map(CallShapes.IMPORTED::write)
            .toList();
    return Json.list(rows, rows.size());
  }
}
