package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.AccessNumbers;
import org.opencallback.directory.AccessNumber;
import org.opencallback.web.RowList;

/** The list of access numbers. */
@Named
@ViewScoped
public class AccessNumbersPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient AccessNumbers book;

  private transient RowList<AccessNumber> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(book::page, book::count);
  }

  public RowList<AccessNumber> getRows() {
    return rows;
  }
}
