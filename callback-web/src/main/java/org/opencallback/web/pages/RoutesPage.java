package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.RouteFinder;
import org.opencallback.admin.Routes;
import org.opencallback.problem.RefusedException;
import org.opencallback.trunk.Route;
import org.opencallback.web.Notices;
import org.opencallback.web.RowList;

/** The list of routes, and which way a number would take. */
@Named
@ViewScoped
public class RoutesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient Routes book;
  @EJB transient RouteFinder finder;
  @Inject transient Notices notices;

  private String wanted;
  private transient RouteFinder.Found found;
  private transient RowList<Route> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(book::page, book::count);
  }

  /** Looks for the way to the number that was typed. */
  public void find() {
    found = null;
    try {
      found = finder.waysTo(wanted == null ? "" : wanted);
    } catch (RefusedException e) {
      notices.refused(e);
    }
  }

  public RowList<Route> getRows() {
    return rows;
  }

  /** The way that was looked for; null before. */
  public RouteFinder.Found getFound() {
    return found;
  }

  public String getWanted() {
    return wanted;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted;
  }
}
