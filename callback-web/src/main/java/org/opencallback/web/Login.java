package org.opencallback.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.opencallback.console.Accounts;

/** A user's session with the console: how it begins and ends. */
@Named
@RequestScoped
public class Login {

  @EJB Accounts accounts;

  /** Ends the session, also the provider's; the next page asks who it is again. */
  public String logout() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    Optional<URI> provider =
        Provider.isUserOf(request)
            ? Provider.ofEnvironment().flatMap(p -> p.endSession(request))
            : Optional.empty();
    external.invalidateSession();
    if (provider.isPresent()) {
      external.redirect(provider.get().toString());
      return null;
    }
    return "index?faces-redirect=true";
  }

  /** The session's user has a password of its own choice from now on. */
  public static void passwordChanged(HttpServletRequest request) {
    request.getSession().setAttribute(AccountFilter.MUST_CHANGE, false);
    request.changeSessionId();
  }

  /** The session's user has given the code of the authenticator, or owes none. */
  public static void codePassed(HttpServletRequest request) {
    request.getSession().setAttribute(AccountFilter.CODE_OWED, false);
    request.changeSessionId();
  }

  /** Whether a code of the authenticator is owed before anything else. */
  public boolean isCodeOwed() {
    return Boolean.TRUE.equals(
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getSessionMap()
            .get(AccountFilter.CODE_OWED));
  }

  /** Whether the user must change the password before anything else. */
  public boolean isPasswordToBeChanged() {
    return Boolean.TRUE.equals(
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getSessionMap()
            .get(AccountFilter.MUST_CHANGE));
  }

  /** The server has refused a login and shows its page: the failure is counted. */
  public void refused() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    Object asked = external.getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
    String name = external.getRequestParameterMap().get("j_username");
    if (name != null && asked instanceof String uri && uri.endsWith("/j_security_check")) {
      accounts.refused(name);
    }
    beforeLogin();
  }

  /** Gives a page the HTTP status of what it tells. */
  public void answer(int status) {
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
  }

  /**
   * The login page answers a request that a script has made, because the session has ended: the
   * browser shall ask for the whole page, or the user would see nothing.
   */
  public void beforeLogin() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    boolean script = "partial/ajax".equals(external.getRequestHeaderMap().get("Faces-Request"));
    if (script || external.getRemoteUser() != null) {
      external.redirect(external.getRequestContextPath() + "/index.xhtml");
    }
  }
}
