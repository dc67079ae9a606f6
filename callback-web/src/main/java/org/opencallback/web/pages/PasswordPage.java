package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.opencallback.console.Accounts;
import org.opencallback.problem.RefusedException;
import org.opencallback.web.Login;
import org.opencallback.web.Notices;

/** The user's own password. */
@Named
@RequestScoped
public class PasswordPage {

  @EJB Accounts accounts;
  @Inject Notices notices;

  private String old = "";
  private String changed = "";
  private String repeated = "";

  /** Changes the password; the session gets another identifier (OWASP ASVS 3.2.1). */
  public String change() {
    if (!changed.equals(repeated)) {
      notices.wrong("repeated", "password.different");
      return null;
    }
    try {
      if (!accounts.changeOwnPassword(old.toCharArray(), changed.toCharArray())) {
        notices.wrong("old", "password.wrong");
        return null;
      }
    } catch (RefusedException e) {
      notices.refused(e);
      return null;
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    Login.passwordChanged((HttpServletRequest) faces.getExternalContext().getRequest());
    notices.done("password.done");
    return "index?faces-redirect=true";
  }

  /** Never shown. */
  public String getOld() {
    return null;
  }

  public void setOld(String old) {
    this.old = old == null ? "" : old;
  }

  /** Never shown. */
  public String getChanged() {
    return null;
  }

  public void setChanged(String changed) {
    this.changed = changed == null ? "" : changed;
  }

  /** Never shown. */
  public String getRepeated() {
    return null;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated == null ? "" : repeated;
  }
}
