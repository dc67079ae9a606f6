package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.FraudLimits;
import org.opencallback.admin.RefusedException;
import org.opencallback.limits.LimitSettings;
import org.opencallback.web.Access;
import org.opencallback.web.Notices;

/** The limits against fraud, and the panic switch. */
@Named
@ViewScoped
public class LimitsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient FraudLimits service;
  @Inject transient Access access;
  @Inject transient Notices notices;

  private transient LimitSettings row;

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
      return "limits?faces-redirect=true";
    } catch (RefusedException e) {
      notices.refused(e);
      return null;
    }
  }

  public LimitSettings getRow() {
    return row;
  }

  /** Whether the user may only look. */
  public boolean isReadOnly() {
    return !access.isConfigure();
  }
}
