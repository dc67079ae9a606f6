package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.opencallback.admin.BookKeeping;
import org.opencallback.admin.SingleRow;
import org.opencallback.tariffs.BookSettings;
import org.opencallback.web.SingleRowForm;

/** How the books are kept. */
@Named
@ViewScoped
public class BooksPage extends SingleRowForm<BookSettings> {

  private static final long serialVersionUID = 1L;

  @EJB transient BookKeeping service;

  @Override
  protected SingleRow<BookSettings> service() {
    return service;
  }

  @Override
  protected String page() {
    return "books";
  }
}
