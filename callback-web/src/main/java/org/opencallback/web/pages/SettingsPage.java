package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.ExchangeSettings;
import org.opencallback.admin.RefusedException;
import org.opencallback.settings.Settings;
import org.opencallback.web.Access;
import org.opencallback.web.Notices;

/** The exchange's settings. */
@Named
@ViewScoped
public class SettingsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient ExchangeSettings settings;
  @Inject transient Access access;
  @Inject transient Notices notices;

  private transient Settings row;

  @PostConstruct
  void open() {
    row = settings.load();
  }

  /** Stores the settings; stays on the page. */
  public String save() {
    access.requireConfigure();
    try {
      settings.save(row);
      notices.done("settings.saved");
      return "settings?faces-redirect=true";
    } catch (RefusedException e) {
      notices.refused(e);
      return null;
    }
  }

  public Settings getRow() {
    return row;
  }

  /** Whether the user may only look. */
  public boolean isReadOnly() {
    return !access.isConfigure();
  }
}
