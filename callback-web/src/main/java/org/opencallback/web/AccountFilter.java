package org.opencallback.web;

import jakarta.ejb.EJB;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.opencallback.console.Accounts;
import org.opencallback.console.SecondFactor;

/**
 * Stands between a login and the console: notes the login, asks for the second factor, leads a user
 * whose password must be changed to the page for that, and ends the session of a user whose account
 * or role has been taken away.
 */
@WebFilter({"*.xhtml", "*.csv"})
public class AccountFilter extends HttpFilter {

  /** Session attribute: whether the password must be changed; absent before the first page. */
  static final String MUST_CHANGE = "org.opencallback.web.mustChangePassword";

  /** Session attribute: whether a code of the authenticator is still owed. */
  static final String CODE_OWED = "org.opencallback.web.codeOwed";

  private static final long serialVersionUID = 1L;
  private static final String PASSWORD_PAGE = "/password.xhtml";
  private static final String CODE_PAGE = "/second-factor.xhtml";

  /**
   * Where users see to their own accounts. Those of a provider have none here, and whoever is
   * called like a local user there must not reach that one's.
   */
  private static final Set<String> OWN_PAGES = Set.of(PASSWORD_PAGE, CODE_PAGE);

  @EJB private transient Accounts accounts;
  @EJB private transient SecondFactor factor;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String page = request.getServletPath();
    if (Provider.isUserOf(request) && OWN_PAGES.contains(page)) {
      response.sendRedirect(request.getContextPath() + "/index.xhtml");
      return;
    }
    if (!isLocalUser(request) || page.startsWith("/jakarta.faces.resource/")) {
      chain.doFilter(request, response);
      return;
    }
    String wayTo = wayTo(request);
    if (request.getRemoteUser() != null && (wayTo.isEmpty() || wayTo.equals(page))) {
      chain.doFilter(request, response);
    } else {
      response.sendRedirect(request.getContextPath() + wayTo);
    }
  }

  /** Somebody who has logged in with a password of ours. */
  private static boolean isLocalUser(HttpServletRequest request) {
    return request.getRemoteUser() != null && !Provider.isUserOf(request);
  }

  /** The page that must be seen to first; empty when any may be seen. */
  private String wayTo(HttpServletRequest request) throws ServletException {
    if (accounts.ownRole().filter(request::isUserInRole).isEmpty()) {
      request.logout();
      request.getSession().invalidate();
      return "/index.xhtml";
    }
    HttpSession session = request.getSession();
    if (!(session.getAttribute(MUST_CHANGE) instanceof Boolean)) {
      session.setAttribute(MUST_CHANGE, accounts.loggedIn());
      session.setAttribute(CODE_OWED, factor.isOn());
    }
    if (Boolean.TRUE.equals(session.getAttribute(CODE_OWED))) {
      return CODE_PAGE;
    }
    return Boolean.TRUE.equals(session.getAttribute(MUST_CHANGE)) ? PASSWORD_PAGE : "";
  }
}
