package org.opencallback.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import org.opencallback.admin.RowBook;
import org.opencallback.persistence.StoredEntity;
import org.opencallback.problem.RefusedException;

/** What the pages have in common that create, change and delete one row. */
public abstract class RowForm<T extends StoredEntity> implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject protected transient Notices notices;
  @Inject protected transient Access access;

  private Long id;
  private transient T row;

  /** Where the rows are kept. */
  protected abstract RowBook<T> book();

  /** A new row with the values that are usual. */
  protected abstract T blank();

  /** The page with the list of rows. */
  protected abstract String list();

  /** What a row is called. */
  protected abstract String nameOf(T row);

  /** Brings into the row what the page keeps beside it. */
  protected void collect(T filled) {}

  /** Reads the row that the address names, or begins a new one. */
  public void load() throws IOException {
    if (row != null) {
      return;
    }
    row = id == null ? blank() : book().find(id).orElse(null);
    if (row == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    } else {
      loaded(row);
    }
  }

  /** A row has been read for the page. */
  protected void loaded(T read) {}

  /** Stores the row and goes back to the list; stays on the page when it is refused. */
  public String save() {
    access.requireConfigure();
    try {
      collect(row);
      T saved = book().save(row);
      notices.done("done.saved", nameOf(saved));
      return after(saved);
    } catch (RefusedException e) {
      notices.refused(e);
      return null;
    }
  }

  /** Where to go when the row is stored. */
  protected String after(T saved) {
    return list() + "?faces-redirect=true";
  }

  /** Deletes the row and goes back to the list; stays on the page when it is refused. */
  public String delete() {
    access.requireConfigure();
    try {
      book().delete(row.getId());
      notices.done("done.deleted", nameOf(row));
      return list() + "?faces-redirect=true";
    } catch (RefusedException e) {
      notices.refused(e);
      return null;
    }
  }

  public T getRow() {
    return row;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  /** Whether the row is a new one. */
  public boolean isNew() {
    return id == null;
  }

  /** Whether the user may only look. */
  public boolean isReadOnly() {
    return !access.isConfigure();
  }
}
