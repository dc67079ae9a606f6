package org.opencallback.web.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.Arrays;
import java.util.List;
import org.opencallback.admin.ApiTokens;
import org.opencallback.admin.ApiTokens.Issued;
import org.opencallback.admin.PageRequest;
import org.opencallback.console.ApiToken;
import org.opencallback.console.Scope;
import org.opencallback.web.rest.Type.Kind;

/** The tokens of programs. Who has one may make others that permit no more than it does. */
@Path("/tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokensResource {

  /** The token itself is told only when it is made. */
  static final Shape<ApiToken> TOKEN =
      Shape.of("Token", ApiToken.class)
          .properties("name")
          .field(
              new Field<>(
                  "scopes",
                  new Type(
                      Kind.TEXTS, false, Arrays.stream(Scope.values()).map(Scope::name).toList()),
                  ApiToken::getScopes,
                  (token, scopes) -> token.setScopes(scopes(scopes))))
          .properties("expiresAt")
          .field(Field.shown("createdBy", Kind.TEXT, ApiToken::getCreatedBy))
          .field(Field.shown("createdAt", Kind.MOMENT, ApiToken::getCreatedAt))
          .build();

  static final Shape<Issued> ISSUED =
      new Shape<>(
          "IssuedToken",
          List.of(
              Field.shown("id", Kind.NUMBER, Issued::id),
              Field.shown("token", Kind.TEXT, Issued::token)));

  @EJB Desk desk;
  @EJB ApiTokens tokens;
  @Inject Caller caller;

  private static List<String> scopes(Object value) {
    return ((List<?>) value).stream().map(String::valueOf).toList();
  }

  /** One page of them. */
  @GET
  @Needs(Scope.SETTINGS_READ)
  public Response list(
      @QueryParam("filter") @DefaultValue("") String filter,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    PageRequest page = Json.page(filter, offset, limit);
    List<JsonObject> rows = desk.call(() -> tokens.page(page)).stream().map(TOKEN::write).toList();
    return Json.list(rows, desk.call(() -> tokens.count(filter)));
  }

  /** Makes one, with scopes out of those of the token that asks. */
  @POST
  @Needs(Scope.SETTINGS_WRITE)
  public Response issue(String body) {
    ApiToken row = new ApiToken();
    TOKEN.read(Json.object(body), row);
    caller.requireAll(row.getScopes());
    return Json.created(ISSUED.write(desk.call(() -> tokens.issue(row))));
  }

  /** Takes one back; one that is not there is no error. */
  @DELETE
  @Path("{id}")
  @Needs(Scope.SETTINGS_WRITE)
  public Response revoke(@PathParam("id") long id) {
    desk.call(
        () -> {
          tokens.delete(id);
          return true;
        });
    return Response.noContent().build();
  }
}
