package org.opencallback.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The API's description, for people and for generators of clients. */
@Path("/openapi.json")
@RequestScoped
public class OpenApiResource {

  @Inject Books directory;
  @Inject SettingsBooks settings;

  /** The description, OpenAPI 3.0. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response describe() {
    return Json.ok(OpenApi.of(directory.all(), settings.all()));
  }
}
