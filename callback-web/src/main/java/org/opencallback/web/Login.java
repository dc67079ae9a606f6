package org.opencallback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;

/** A user's session with the console: how it begins and ends. */
@Named
@RequestScoped
public class Login {

  /** Ends the session; the next page asks for the password again. */
  public String logout() {
    FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
    return "index?faces-redirect=true";
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
