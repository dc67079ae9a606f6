package org.opencallback.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.opencallback.audit.Author;

/** Says for the audit who changes something, and from where. */
@WebFilter(urlPatterns = "/*")
public class AuthorFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String user = request.getRemoteUser();
    if (user != null) {
      Author.enter(new Author(user, request.getRemoteAddr()));
    }
    try {
      chain.doFilter(request, response);
    } finally {
      Author.leave();
    }
  }
}
