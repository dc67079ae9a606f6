package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.opencallback.admin.AlertReceivers;
import org.opencallback.admin.SingleRow;
import org.opencallback.alerts.AlertEvent;
import org.opencallback.alerts.AlertSettings;
import org.opencallback.web.SingleRowForm;

/** Who is told of alerts. */
@Named
@ViewScoped
public class AlertReceiversPage extends SingleRowForm<AlertSettings> {

  private static final long serialVersionUID = 1L;

  @EJB transient AlertReceivers service;

  @Override
  protected SingleRow<AlertSettings> service() {
    return service;
  }

  @Override
  protected String page() {
    return "alert-receivers";
  }

  public AlertEvent[] getEvents() {
    return AlertEvent.values();
  }
}
