package org.opencallback.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API, version 1. */
@ApplicationPath(Api.PATH)
public class Api extends Application {

  /** Where it is, from the console's root. */
  public static final String PATH = "/api/v1";
}
