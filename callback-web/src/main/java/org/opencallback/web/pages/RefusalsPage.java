package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.Refusals;
import org.opencallback.triggers.TriggerRefusal;
import org.opencallback.web.RowList;

/** The list of refused triggers. */
@Named
@ViewScoped
public class RefusalsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient Refusals book;

  private transient RowList<TriggerRefusal> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(book::page, book::shown, TriggerRefusal::getId);
  }

  public RowList<TriggerRefusal> getRows() {
    return rows;
  }
}
