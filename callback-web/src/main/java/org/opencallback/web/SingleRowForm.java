package org.opencallback.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.opencallback.admin.SingleRow;
import org.opencallback.problem.RefusedException;

/** What the pages have in common whose table has one row, which is only ever changed. */
public abstract class SingleRowForm<T> implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject protected transient Access access;
  @Inject protected transient Notices notices;

  private transient T row;

  /** Who keeps the row. */
  protected abstract SingleRow<T> service();

  /** The page's own name, where the user stays. */
  protected abstract String page();

  @PostConstruct
  void open() {
    row = service().load();
  }

  /** Stores what was changed; stays on the page. */
  public String save() {
    access.requireConfigure();
    try {
      service().save(row);
      notices.done("settings.saved");
      return page() + "?faces-redirect=true";
    } catch (RefusedException e) {
      notices.refused(e);
      return null;
    }
  }

  public T getRow() {
    return row;
  }

  /** Whether the user may only look. */
  public boolean isReadOnly() {
    return !access.isConfigure();
  }
}
