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
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opencallback.admin.Audit;
import org.opencallback.admin.BookKeeping;
import org.opencallback.admin.DirectoryImport;
import org.opencallback.admin.MobilePhones;
import org.opencallback.admin.PageRequest;
import org.opencallback.admin.Persons;
import org.opencallback.admin.RouteFinder;
import org.opencallback.admin.SavingsReports;
import org.opencallback.admin.TariffZones;
import org.opencallback.admin.Tariffs;
import org.opencallback.admin.TrunkHealth;
import org.opencallback.admin.Trunks;
import org.opencallback.console.Scope;
import org.opencallback.tariff.Gaps.Gap;
import org.opencallback.tariff.Price.Subject;
import org.opencallback.tariffs.TariffZone;
import org.opencallback.trunk.Trunk;
import org.opencallback.web.watch.DirectoryExport;

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
  @EJB MobilePhones mobiles;
  @EJB Trunks trunks;
  @EJB Tariffs tariffs;
  @EJB TariffZones zones;
  @EJB BookKeeping books;

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

  /** What becomes of a number that a trunk sends, or that is called through it, step by step. */
  @GET
  @Path("trunk-steps")
  @Needs(Scope.DIRECTORY_READ)
  public Response steps(
      @QueryParam("trunk") @DefaultValue("") String trunk,
      @QueryParam("number") @DefaultValue("") String number,
      @QueryParam("incoming") @DefaultValue("false") boolean incoming) {
    List<JsonObject> rows =
        desk.call(() -> trunks.tryNumber(trunk(trunk), incoming, number)).stream()
            .map(ReportShapes.STEP::write)
            .toList();
    return Json.list(rows, rows.size());
  }

  private Trunk trunk(String name) {
    return trunks.all().stream()
        .filter(trunk -> trunk.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> Book.missing("trunk", name));
  }

  /** Days from today on that have no price. */
  @GET
  @Path("tariff-gaps")
  @Needs(Scope.SETTINGS_READ)
  public Response gaps() {
    LocalDate today = LocalDate.now(desk.call(() -> books.load()).zoneId());
    Map<Long, String> names =
        desk.call(() -> zones.all()).stream()
            .collect(Collectors.toMap(TariffZone::getId, TariffZone::getName));
    List<JsonObject> rows =
        desk.call(() -> tariffs.gaps(today)).stream()
            .map(gap -> ReportShapes.GAP.write(named(gap, names)))
            .toList();
    return Json.list(rows, rows.size());
  }

  private static ReportShapes.Gap named(Gap gap, Map<Long, String> names) {
    Subject subject = gap.subject();
    return new ReportShapes.Gap(
        subject.kind(),
        names.get(subject.place() == null ? 0L : subject.place()),
        names.get(subject.zone() == null ? 0L : subject.zone()),
        gap.from(),
        gap.until());
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

  /** The directory as CSV, as it can be imported again. */
  @GET
  @Path("directory.csv")
  @Produces("text/csv; charset=UTF-8")
  @Needs(Scope.DIRECTORY_READ)
  public Response exportCsv() throws IOException {
    StringWriter csv = new StringWriter();
    DirectoryExport.write(page -> desk.call(() -> mobiles.page(page)), csv);
    return Response.ok(csv.toString()).build();
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
