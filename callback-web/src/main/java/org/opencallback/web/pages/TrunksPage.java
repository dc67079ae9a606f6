package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.TrunkHealth;
import org.opencallback.admin.TrunkState;
import org.opencallback.admin.Trunks;
import org.opencallback.trunk.Trunk;
import org.opencallback.web.RowList;

/** The list of trunks. */
@Named
@ViewScoped
public class TrunksPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient Trunks book;
  @EJB transient TrunkHealth health;

  private transient RowList<Trunk> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(book::page, book::count);
  }

  /** How a trunk is at this moment. */
  public TrunkState.Health health(Trunk trunk) {
    return health.state(trunk).health();
  }

  public RowList<Trunk> getRows() {
    return rows;
  }
}
