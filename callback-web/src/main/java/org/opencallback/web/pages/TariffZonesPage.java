package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.TariffZones;
import org.opencallback.tariffs.TariffZone;
import org.opencallback.web.RowList;

/** The list of tariff zones. */
@Named
@ViewScoped
public class TariffZonesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient TariffZones book;

  private transient RowList<TariffZone> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(book::page, book::count);
  }

  public RowList<TariffZone> getRows() {
    return rows;
  }
}
