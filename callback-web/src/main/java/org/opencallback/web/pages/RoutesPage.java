package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.Routes;
import org.opencallback.trunk.Route;
import org.opencallback.web.RowList;

/** The list of routes. */
@Named
@ViewScoped
public class RoutesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient Routes book;

  private transient RowList<Route> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(book::page, book::count);
  }

  public RowList<Route> getRows() {
    return rows;
  }
}
