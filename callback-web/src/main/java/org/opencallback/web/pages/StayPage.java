package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.opencallback.admin.RowBook;
import org.opencallback.admin.Stays;
import org.opencallback.admin.TariffZones;
import org.opencallback.tariffs.Stay;
import org.opencallback.tariffs.TariffZone;
import org.opencallback.web.RowForm;

/** One stay: where a mobile is on some days. */
@Named
@ViewScoped
public class StayPage extends RowForm<Stay> {

  private static final long serialVersionUID = 1L;

  @EJB transient Stays stays;
  @EJB transient TariffZones zoneBook;

  private Long placeId;

  @Override
  protected RowBook<Stay> book() {
    return stays;
  }

  @Override
  protected Stay blank() {
    return new Stay();
  }

  @Override
  protected String list() {
    return "stays";
  }

  @Override
  protected String nameOf(Stay row) {
    return row.getMobile();
  }

  @Override
  protected void loaded(Stay read) {
    placeId = read.getPlace() == null ? null : read.getPlace().getId();
  }

  @Override
  protected void collect(Stay filled) {
    filled.setPlace(
        getZones().stream().filter(zone -> zone.getId().equals(placeId)).findFirst().orElse(null));
  }

  public List<TariffZone> getZones() {
    return zoneBook.all();
  }

  /** Zone where the mobile stays. */
  public Long getPlace() {
    return placeId;
  }

  public void setPlace(Long placeId) {
    this.placeId = placeId;
  }
}
