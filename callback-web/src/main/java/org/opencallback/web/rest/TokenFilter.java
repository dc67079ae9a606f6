package org.opencallback.web.rest;

import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.Optional;
import org.opencallback.admin.ApiTokens;
import org.opencallback.audit.Author;
import org.opencallback.console.ApiToken;
import org.opencallback.console.Scope;

/** Lets a request through that carries a token with the operation's scope (RFC 6750 §2.1). */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class TokenFilter implements ContainerRequestFilter {

  private static final String BEARER = "Bearer ";
  private static final int LONGEST_AUTHOR = 60;

  /** RFC 6585 §4. */
  private static final int TOO_MANY_REQUESTS = 429;

  private static final Clock CLOCK = Clock.systemUTC();

  @EJB ApiTokens tokens;
  @Inject WrongTokens wrongTokens;
  @Inject Caller caller;
  @Context ResourceInfo resource;
  @Context HttpServletRequest servlet;

  @Override
  public void filter(ContainerRequestContext request) {
    Needs needs = resource.getResourceMethod().getAnnotation(Needs.class);
    if (needs == null) {
      return;
    }
    Optional<ApiToken> token = presented(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    if (token.isEmpty() && isGuessing(request)) {
      request.abortWith(
          Response.fromResponse(Problems.of(TOO_MANY_REQUESTS, "too many wrong tokens"))
              .header(HttpHeaders.RETRY_AFTER, WrongTokens.WITHIN.toSeconds())
              .build());
    } else if (token.isEmpty()) {
      request.abortWith(
          Response.fromResponse(
                  Problems.of(401, "a token is needed: Authorization: Bearer <token>"))
              .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"callback\"")
              .build());
    } else if (!token.get().permits(needs.value(), CLOCK.instant())) {
      request.abortWith(insufficient(needs.value()));
    } else {
      caller.identify(token.get());
      // AuthorFilter, which stands around every request, takes it off again
      Author.enter(new Author(author(token.get()), servlet.getRemoteAddr()));
    }
  }

  private boolean isGuessing(ContainerRequestContext request) {
    return request.getHeaderString(HttpHeaders.AUTHORIZATION) != null
        && wrongTokens.areTooMany(servlet.getRemoteAddr(), CLOCK.instant());
  }

  private static String author(ApiToken token) {
    String author = "API " + token.getName();
    return author.substring(0, Math.min(LONGEST_AUTHOR, author.length()));
  }

  private static Response insufficient(Scope scope) {
    return Problems.of(403, "the token does not have the scope %s".formatted(scope));
  }

  private Optional<ApiToken> presented(String header) {
    return header != null && header.startsWith(BEARER)
        ? tokens.presented(header.substring(BEARER.length()).strip())
        : Optional.empty();
  }
}
