package org.opencallback.web.watch;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.opencallback.admin.DirectoryCsv;
import org.opencallback.admin.MobilePhones;
import org.opencallback.admin.PageRequest;
import org.opencallback.directory.MobilePhone;

/** {@code GET /directory.csv}: the directory in the form in which it can be imported again. */
@WebServlet("/directory.csv")
public class ExportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 1000;

  @EJB private transient MobilePhones mobiles;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"directory.csv\"");
    Writer out = response.getWriter();
    out.write(DirectoryCsv.heading());
    List<MobilePhone> page;
    int offset = 0;
    do {
      page = mobiles.page(new PageRequest(offset, PAGE, "", "", true));
      for (MobilePhone mobile : page) {
        out.write(DirectoryCsv.line(mobile));
      }
      offset += PAGE;
    } while (page.size() == PAGE);
  }
}
