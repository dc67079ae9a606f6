package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.Tariffs;
import org.opencallback.tariffs.Tariff;
import org.opencallback.web.RowList;

/** The price list. */
@Named
@ViewScoped
public class TariffsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient Tariffs book;

  private transient RowList<Tariff> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(book::page, book::count);
  }

  public RowList<Tariff> getRows() {
    return rows;
  }
}
