package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.opencallback.admin.Alerts;

/** How many alerts are open, on every page. */
@Named
@RequestScoped
public class AlertBadge {

  @EJB Alerts alerts;

  private long count;

  @PostConstruct
  void open() {
    count = alerts.open();
  }

  public long getCount() {
    return count;
  }
}
