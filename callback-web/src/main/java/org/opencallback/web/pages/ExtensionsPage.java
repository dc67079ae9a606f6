package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.Extensions;
import org.opencallback.directory.Extension;
import org.opencallback.web.RowList;

/** The list of extensions. */
@Named
@ViewScoped
public class ExtensionsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient Extensions book;

  private transient RowList<Extension> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(book::page, book::count);
  }

  public RowList<Extension> getRows() {
    return rows;
  }
}
