package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.ClassesOfService;
import org.opencallback.directory.ClassOfService;
import org.opencallback.web.RowList;

/** The list of classes of service. */
@Named
@ViewScoped
public class ClassesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient ClassesOfService book;

  private transient RowList<ClassOfService> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(book::page, book::count);
  }

  public RowList<ClassOfService> getRows() {
    return rows;
  }
}
