package org.opencallback.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.opencallback.console.Scope;

/** Limits, tariffs with their zones, stays, and the users of the console. */
@Path("/{book: limits|tariffs|tariff-zones|stays|users}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TablesResource {

  @Inject BookDesk desk;
  @Inject SettingsBooks books;

  @PathParam("book")
  private String name;

  /** One page of the rows. */
  @GET
  @Needs(Scope.SETTINGS_READ)
  public Response list(
      @QueryParam("filter") @DefaultValue("") String filter,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    return desk.list(books.named(name), Json.page(filter, offset, limit));
  }

  /** Adds a row. */
  @POST
  @Needs(Scope.SETTINGS_WRITE)
  public Response create(String body) {
    return desk.create(books.named(name), body);
  }

  /** One row. */
  @GET
  @Path("{id}")
  @Needs(Scope.SETTINGS_READ)
  public Response find(@PathParam("id") long id) {
    return desk.find(books.named(name), id);
  }

  /** Changes the properties of a row that are given; the others stay. */
  @PUT
  @Path("{id}")
  @Needs(Scope.SETTINGS_WRITE)
  public Response change(@PathParam("id") long id, String body) {
    return desk.change(books.named(name), id, body);
  }

  /** Deletes a row; one that is not there is no error. */
  @DELETE
  @Path("{id}")
  @Needs(Scope.SETTINGS_WRITE)
  public Response delete(@PathParam("id") long id) {
    return desk.delete(books.named(name), id);
  }
}
