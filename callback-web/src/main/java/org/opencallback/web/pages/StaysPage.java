package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.Stays;
import org.opencallback.tariffs.Stay;
import org.opencallback.web.RowList;

/** The list of stays. */
@Named
@ViewScoped
public class StaysPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient Stays book;

  private transient RowList<Stay> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(book::page, book::count);
  }

  public RowList<Stay> getRows() {
    return rows;
  }
}
