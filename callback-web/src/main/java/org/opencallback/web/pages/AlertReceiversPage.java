package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.AlertReceivers;
import org.opencallback.admin.RefusedException;
import org.opencallback.alerts.AlertEvent;
import org.opencallback.alerts.AlertSettings;
import org.opencallback.web.Access;
import org.opencallback.web.Notices;

/** Who is told of alerts. */
@Named
@ViewScoped
public class AlertReceiversPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient AlertReceivers service;
  @Inject transient Access access;
  @Inject transient Notices notices;

  private transient AlertSettings row;

  @PostConstruct
  void open() {
    row = service.load();
  }

  /** Stores what was changed; stays on the page. */
  public String save() {
    access.requireConfigure();
    try {
      service.save(row);
      notices.done("settings.saved");
      return "alert-receivers?faces-redirect=true";
    } catch (RefusedException e) {
      notices.refused(e);
      return null;
    }
  }

  public AlertSettings getRow() {
    return row;
  }

  public AlertEvent[] getEvents() {
    return AlertEvent.values();
  }

  /** Whether the user may only look. */
  public boolean isReadOnly() {
    return !access.isConfigure();
  }
}
