package org.opencallback.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells browsers what the console's pages may do. What scripts may run is PrimeFaces' own header
 * (web.xml, {@code primefaces.CSP}), because it knows each page's nonce; browsers obey both.
 */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR})
public class SecurityHeadersFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** PrimeFaces writes style attributes, hence unsafe-inline for styles; scripts need a nonce. */
  private static final String POLICY =
      "frame-ancestors 'none'; base-uri 'self'; object-src 'none';"
          + " img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
          + " style-src 'self' 'unsafe-inline'; form-action 'self'";

  /** Browsers hold redirections of a form against it: the log-out is one, to the provider. */
  private final String policy =
      POLICY + Provider.ofEnvironment().map(provider -> " " + provider.origin()).orElse("");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (!request.getRequestURI().contains("/jakarta.faces.resource/")) {
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }
}
