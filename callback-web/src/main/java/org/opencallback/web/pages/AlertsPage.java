package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.Alerts;
import org.opencallback.alerts.Alert;
import org.opencallback.web.RowList;

/** The list of alerts. */
@Named
@ViewScoped
public class AlertsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient Alerts book;

  private transient RowList<Alert> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(book::page, book::count, Alert::getId);
  }

  public RowList<Alert> getRows() {
    return rows;
  }
}
