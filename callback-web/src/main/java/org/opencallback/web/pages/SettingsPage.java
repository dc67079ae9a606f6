package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.opencallback.admin.ExchangeSettings;
import org.opencallback.admin.SingleRow;
import org.opencallback.settings.Settings;
import org.opencallback.web.SingleRowForm;

/** The exchange's settings. */
@Named
@ViewScoped
public class SettingsPage extends SingleRowForm<Settings> {

  private static final long serialVersionUID = 1L;

  @EJB transient ExchangeSettings service;

  @Override
  protected SingleRow<Settings> service() {
    return service;
  }

  @Override
  protected String page() {
    return "settings";
  }
}
