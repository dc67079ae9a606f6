package org.opencallback.web.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.opencallback.admin.AlertReceivers;
import org.opencallback.admin.BookKeeping;
import org.opencallback.admin.ExchangeSettings;
import org.opencallback.admin.Licences;
import org.opencallback.admin.MobilePhones;
import org.opencallback.console.Scope;
import org.opencallback.licence.Licence;

/** What there is one of: the settings, the accounting, the receivers of events, the licence. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SettingsResource {

  @EJB Desk beans;
  @EJB Licences licences;
  @EJB MobilePhones mobiles;
  @EJB ExchangeSettings settings;
  @EJB BookKeeping accounting;
  @EJB AlertReceivers receivers;
  @Inject BookDesk desk;

  /** The exchange's settings. */
  @GET
  @Path("settings")
  @Needs(Scope.SETTINGS_READ)
  public Response settings() {
    return desk.load(settings, SettingsBooks.SETTINGS);
  }

  /** Changes the settings that are given. */
  @PUT
  @Path("settings")
  @Needs(Scope.SETTINGS_WRITE)
  public Response changeSettings(String body) {
    return desk.save(settings, SettingsBooks.SETTINGS, body);
  }

  /** Currency and retention. */
  @GET
  @Path("accounting")
  @Needs(Scope.SETTINGS_READ)
  public Response accounting() {
    return desk.load(accounting, SettingsBooks.ACCOUNTING);
  }

  /** Changes currency and retention, as far as they are given. */
  @PUT
  @Path("accounting")
  @Needs(Scope.SETTINGS_WRITE)
  public Response changeAccounting(String body) {
    return desk.save(accounting, SettingsBooks.ACCOUNTING, body);
  }

  /** Who is told of alerts, callbacks and calls. */
  @GET
  @Path("receivers")
  @Needs(Scope.SETTINGS_READ)
  public Response receivers() {
    return desk.load(receivers, SettingsBooks.RECEIVERS);
  }

  /** Changes who is told, as far as it is given. */
  @PUT
  @Path("receivers")
  @Needs(Scope.SETTINGS_WRITE)
  public Response changeReceivers(String body) {
    return desk.save(receivers, SettingsBooks.RECEIVERS, body);
  }

  /** What the licence allows. */
  @GET
  @Path("licence")
  @Needs(Scope.SETTINGS_READ)
  public Response licence() {
    return Json.ok(beans.call(() -> shown(licences.current())));
  }

  /** Installs a licence. */
  @PUT
  @Path("licence")
  @Needs(Scope.SETTINGS_WRITE)
  public Response install(String body) {
    String jws = Json.object(body).getString("licence", "");
    return Json.ok(beans.call(() -> shown(licences.install(jws))));
  }

  private JsonObject shown(Licence licence) {
    return ReportShapes.LICENCE.write(new ReportShapes.Seats(licence, mobiles.countActive()));
  }
}
