package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.opencallback.admin.RowBook;
import org.opencallback.admin.TariffZones;
import org.opencallback.admin.Tariffs;
import org.opencallback.admin.Trunks;
import org.opencallback.persistence.StoredEntity;
import org.opencallback.tariff.PriceKind;
import org.opencallback.tariffs.Tariff;
import org.opencallback.tariffs.TariffZone;
import org.opencallback.trunk.Trunk;
import org.opencallback.web.RowForm;

/** One line of the price list. */
@Named
@ViewScoped
public class TariffPage extends RowForm<Tariff> {

  private static final long serialVersionUID = 1L;

  @EJB transient Tariffs tariffs;
  @EJB transient TariffZones zoneBook;
  @EJB transient Trunks trunkBook;

  private Long placeId;
  private Long zoneId;
  private Long trunkId;

  @Override
  protected RowBook<Tariff> book() {
    return tariffs;
  }

  @Override
  protected Tariff blank() {
    return new Tariff();
  }

  @Override
  protected String list() {
    return "tariffs";
  }

  @Override
  protected String nameOf(Tariff row) {
    return row.getLabel() == null ? String.valueOf(row.getId()) : row.getLabel();
  }

  @Override
  protected void loaded(Tariff read) {
    placeId = id(read.getPlace());
    zoneId = id(read.getZone());
    trunkId = id(read.getTrunk());
  }

  @Override
  protected void collect(Tariff filled) {
    filled.setPlace(chosen(getZones(), placeId));
    filled.setZone(chosen(getZones(), zoneId));
    filled.setTrunk(chosen(getTrunks(), trunkId));
  }

  private static Long id(StoredEntity row) {
    return row == null ? null : row.getId();
  }

  private static <T extends StoredEntity> T chosen(List<T> rows, Long id) {
    return rows.stream().filter(row -> row.getId().equals(id)).findFirst().orElse(null);
  }

  public PriceKind[] getKinds() {
    return PriceKind.values();
  }

  public List<TariffZone> getZones() {
    return zoneBook.all();
  }

  public List<Trunk> getTrunks() {
    return trunkBook.all();
  }

  /** Zone where the mobile stays. */
  public Long getPlace() {
    return placeId;
  }

  public void setPlace(Long placeId) {
    this.placeId = placeId;
  }

  /** Zone that is called. */
  public Long getZone() {
    return zoneId;
  }

  public void setZone(Long zoneId) {
    this.zoneId = zoneId;
  }

  /** Trunk that the price is for. */
  public Long getTrunk() {
    return trunkId;
  }

  public void setTrunk(Long trunkId) {
    this.trunkId = trunkId;
  }
}
