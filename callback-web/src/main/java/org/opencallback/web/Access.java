package org.opencallback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.opencallback.console.Roles;

/** Who uses the console and what they may do. */
@Named
@RequestScoped
public class Access {

  /** May do everything. */
  public static final String ADMINISTRATOR = Roles.ADMINISTRATOR;

  /** May look at everything but the users, call jobs off and have them run. */
  public static final String OPERATOR = Roles.OPERATOR;

  /** May look at everything but the users. */
  public static final String AUDITOR = Roles.AUDITOR;

  /** All roles, the mightiest first. */
  public static final List<String> ROLES = List.of(ADMINISTRATOR, OPERATOR, AUDITOR);

  /** The user's name; null before the login. */
  public String getUser() {
    return external().getRemoteUser();
  }

  /** Whether the user has an account here, with a password of its own. */
  public boolean isLocal() {
    return !Provider.isUserOf((HttpServletRequest) external().getRequest());
  }

  /** The user's role; empty before the login. */
  public String getRole() {
    return ROLES.stream().filter(this::holds).findFirst().orElse("");
  }

  /** Whether the user may change the configuration. */
  public boolean isConfigure() {
    return holds(ADMINISTRATOR);
  }

  /** Whether the user may call jobs off and have them run. */
  public boolean isOperate() {
    return holds(ADMINISTRATOR) || holds(OPERATOR);
  }

  /**
   * Ends an action that the user may not do, whatever the page has offered.
   *
   * @throws ForbiddenException unless the user may change the configuration
   */
  public void requireConfigure() {
    if (!isConfigure()) {
      throw new ForbiddenException(getUser(), ADMINISTRATOR);
    }
  }

  /**
   * Ends an action that the user may not do, whatever the page has offered.
   *
   * @throws ForbiddenException unless the user may operate the exchange
   */
  public void requireOperate() {
    if (!isOperate()) {
      throw new ForbiddenException(getUser(), OPERATOR);
    }
  }

  boolean holds(String role) {
    return external().isUserInRole(role);
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
