package org.opencallback.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * The ID token by which a provider has let a user in (OpenID Connect Core 1.0 §2). Apart from the
 * rest, because the server has the classes only where users are a provider's.
 */
final class IdToken {

  private IdToken() {}

  /** The one of a request's user, as the provider wrote it; empty where it is not kept. */
  static Optional<String> of(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof OidcPrincipal<?> user
        ? Optional.ofNullable(user.getOidcSecurityContext().getIDTokenString())
        : Optional.empty();
  }
}
