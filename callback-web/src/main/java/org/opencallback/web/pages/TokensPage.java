package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.opencallback.admin.ApiTokens;
import org.opencallback.console.ApiToken;
import org.opencallback.console.Scope;
import org.opencallback.problem.RefusedException;
import org.opencallback.web.Access;
import org.opencallback.web.Notices;
import org.opencallback.web.RowList;
import org.opencallback.web.Words;

/** The tokens of programs that use the REST API. */
@Named
@ViewScoped
public class TokensPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient ApiTokens book;
  @Inject transient Access access;
  @Inject transient Notices notices;
  @Inject transient Words words;

  private transient RowList<ApiToken> rows;
  private transient String issued;
  private String name;
  private Scope[] scopes = {Scope.DIRECTORY_READ, Scope.CALLS_READ};
  private Instant expiresAt;

  @PostConstruct
  void open() {
    rows = new RowList<>(book::page, book::count);
  }

  /** Makes a token and shows it, this once. */
  public String issue() {
    access.requireConfigure();
    ApiToken token = new ApiToken();
    token.setName(name);
    token.setScopes(List.of(scopes).stream().map(Scope::name).toList());
    token.setExpiresAt(expiresAt);
    try {
      issued = book.issue(token).token();
      name = null;
    } catch (RefusedException e) {
      notices.refused(e);
    }
    return null;
  }

  /** Takes a token back: from now on it opens nothing. */
  public String revoke(long id) {
    access.requireConfigure();
    book.delete(id);
    notices.done("token.revoked");
    return "tokens?faces-redirect=true";
  }

  public RowList<ApiToken> getRows() {
    return rows;
  }

  /** What a token permits, in the reader's words. */
  public String names(List<String> granted) {
    return granted.stream()
        .map(scope -> words.name("Scope", scope))
        .collect(Collectors.joining("; "));
  }

  /** The token that has just been made; null otherwise. */
  public String getIssued() {
    return issued;
  }

  public Scope[] getAllScopes() {
    return Scope.values();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Scope[] getScopes() {
    return scopes.clone();
  }

  public void setScopes(Scope[] scopes) {
    this.scopes = scopes.clone();
  }

  public Instant getExpiresAt() {
    return expiresAt;
  }

  public void setExpiresAt(Instant expiresAt) {
    this.expiresAt = expiresAt;
  }
}
