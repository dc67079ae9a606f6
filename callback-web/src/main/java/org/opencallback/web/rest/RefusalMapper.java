package org.opencallback.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.opencallback.problem.RefusedException;

/** A refusal of the administration is the client's to correct. */
@Provider
@ApplicationScoped
public class RefusalMapper implements ExceptionMapper<RefusedException> {

  @Override
  public Response toResponse(RefusedException refusal) {
    return Problems.of(refusal);
  }
}
