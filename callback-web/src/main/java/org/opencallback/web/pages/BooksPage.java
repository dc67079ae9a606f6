package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.BookKeeping;
import org.opencallback.admin.RefusedException;
import org.opencallback.tariffs.BookSettings;
import org.opencallback.web.Access;
import org.opencallback.web.Notices;

/** How the books are kept. */
@Named
@ViewScoped
public class BooksPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient BookKeeping service;
  @Inject transient Access access;
  @Inject transient Notices notices;

  private transient BookSettings row;

  @PostConstruct
  void open() {
    row = service.load();
  }

  /** Stores what was changed; stays on the page. */
  public String save() {
    access.requireConfigure();
    try {
      service.save(row);
      notices.done("settings.saved");
      return "books?faces-redirect=true";
    } catch (RefusedException e) {
      notices.refused(e);
      return null;
    }
  }

  public BookSettings getRow() {
    return row;
  }

  /** Whether the user may only look. */
  public boolean isReadOnly() {
    return !access.isConfigure();
  }
}
