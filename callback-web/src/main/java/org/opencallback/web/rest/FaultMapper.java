package org.opencallback.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** Whatever goes wrong is told as a problem, and how the API is made is not. */
@Provider
@ApplicationScoped
public class FaultMapper implements ExceptionMapper<RuntimeException> {

  private static final Logger LOG = Logger.getLogger(FaultMapper.class);

  @Override
  public Response toResponse(RuntimeException fault) {
    if (fault instanceof WebApplicationException known) {
      Response response = known.getResponse();
      return response.hasEntity()
          ? response
          : Problems.of(response.getStatus(), response.getStatusInfo().getReasonPhrase());
    }
    LOG.errorf(fault, "REST API");
    return Problems.of(500, "the fault is ours and stands in the server's log");
  }
}
