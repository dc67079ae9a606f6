package org.opencallback.web.watch;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import org.opencallback.admin.DirectoryCsv;
import org.opencallback.admin.PageRequest;
import org.opencallback.directory.MobilePhone;

/** Writes the directory in the form in which it can be imported again, however large it is. */
public final class DirectoryExport {

  private static final int PAGE = 1000;

  private DirectoryExport() {}

  /**
   * Writes all mobiles.
   *
   * @param pages reads them, a page at a time
   */
  public static void write(Function<PageRequest, List<MobilePhone>> pages, Writer out)
      throws IOException {
    out.write(DirectoryCsv.heading());
    List<MobilePhone> page;
    int offset = 0;
    do {
      page = pages.apply(new PageRequest(offset, PAGE, "", "", true));
      for (MobilePhone mobile : page) {
        out.write(DirectoryCsv.line(mobile));
      }
      offset += PAGE;
    } while (page.size() == PAGE);
  }
}
