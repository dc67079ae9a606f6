package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.opencallback.admin.AccessNumbers;
import org.opencallback.admin.RowBook;
import org.opencallback.admin.Trunks;
import org.opencallback.directory.AccessNumber;
import org.opencallback.directory.StrangerPolicy;
import org.opencallback.trunk.Trunk;
import org.opencallback.web.RowForm;

/** One access number. */
@Named
@ViewScoped
public class AccessNumberPage extends RowForm<AccessNumber> {

  private static final long serialVersionUID = 1L;

  @EJB transient AccessNumbers accessNumbers;
  @EJB transient Trunks trunkBook;

  private Long trunkId;
  private transient List<Trunk> trunks;

  @Override
  protected RowBook<AccessNumber> book() {
    return accessNumbers;
  }

  @Override
  protected AccessNumber blank() {
    return new AccessNumber();
  }

  @Override
  protected String list() {
    return "access-numbers";
  }

  @Override
  protected String nameOf(AccessNumber row) {
    return row.getNumber();
  }

  @Override
  protected void loaded(AccessNumber read) {
    trunks = trunkBook.all();
    if (read.getTrunk() != null) {
      trunkId = read.getTrunk().getId();
    }
  }

  @Override
  protected void collect(AccessNumber filled) {
    filled.setTrunk(
        trunks.stream().filter(t -> t.getId().equals(trunkId)).findFirst().orElse(null));
  }

  public List<Trunk> getTrunks() {
    return trunks;
  }

  public StrangerPolicy[] getPolicies() {
    return StrangerPolicy.values();
  }

  /** The only trunk it may be called through; null for any. */
  public Long getTrunkId() {
    return trunkId;
  }

  public void setTrunkId(Long trunkId) {
    this.trunkId = trunkId;
  }
}
