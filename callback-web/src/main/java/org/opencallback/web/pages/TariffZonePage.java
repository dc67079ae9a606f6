package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.opencallback.admin.RowBook;
import org.opencallback.admin.TariffZones;
import org.opencallback.tariffs.TariffZone;
import org.opencallback.web.RowForm;

/** One tariff zone. */
@Named
@ViewScoped
public class TariffZonePage extends RowForm<TariffZone> {

  private static final long serialVersionUID = 1L;

  @EJB transient TariffZones zones;

  @Override
  protected RowBook<TariffZone> book() {
    return zones;
  }

  @Override
  protected TariffZone blank() {
    return new TariffZone();
  }

  @Override
  protected String list() {
    return "tariff-zones";
  }

  @Override
  protected String nameOf(TariffZone row) {
    return row.getName();
  }
}
