package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.opencallback.admin.AlertReceivers;
import org.opencallback.admin.SingleRow;
import org.opencallback.subscription.OutboxEvent;
import org.opencallback.subscription.ReceiverSettings;
import org.opencallback.web.SingleRowForm;

/** Who is told of alerts, callbacks and calls. */
@Named
@ViewScoped
public class AlertReceiversPage extends SingleRowForm<ReceiverSettings> {

  private static final long serialVersionUID = 1L;

  @EJB transient AlertReceivers service;

  @Override
  protected SingleRow<ReceiverSettings> service() {
    return service;
  }

  @Override
  protected String page() {
    return "alert-receivers";
  }

  public OutboxEvent[] getEvents() {
    return OutboxEvent.values();
  }
}
