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
import org.opencallback.console.Accounts;

/** Notes each login, and leads a user whose password must be changed to the page for that. */
@WebFilter("*.xhtml")
public class AccountFilter extends HttpFilter {

  /** Session attribute: whether the password must be changed; absent before the first page. */
  static final String MUST_CHANGE = "org.opencallback.web.mustChangePassword";

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/password.xhtml";

  @EJB private transient Accounts accounts;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getRemoteUser() != null && mustChange(request.getSession())) {
      String page = request.getServletPath();
      if (!page.equals(PAGE) && !page.startsWith("/jakarta.faces.resource/")) {
        response.sendRedirect(request.getContextPath() + PAGE);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private boolean mustChange(HttpSession session) {
    if (session.getAttribute(MUST_CHANGE) instanceof Boolean known) {
      return known;
    }
    boolean must = accounts.loggedIn();
    session.setAttribute(MUST_CHANGE, must);
    return must;
  }
}
