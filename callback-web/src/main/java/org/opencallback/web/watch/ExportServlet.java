package org.opencallback.web.watch;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.opencallback.admin.MobilePhones;

/** {@code GET /directory.csv}: the directory in the form in which it can be imported again. */
@WebServlet("/directory.csv")
public class ExportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB private transient MobilePhones mobiles;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"directory.csv\"");
    DirectoryExport.write(mobiles::page, response.getWriter());
  }
}
