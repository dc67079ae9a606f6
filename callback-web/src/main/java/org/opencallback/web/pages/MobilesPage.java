package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.MobilePhones;
import org.opencallback.directory.MobilePhone;
import org.opencallback.web.RowList;

/** The list of registered mobiles. */
@Named
@ViewScoped
public class MobilesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient MobilePhones book;

  private transient RowList<MobilePhone> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(book::page, book::count);
  }

  public RowList<MobilePhone> getRows() {
    return rows;
  }
}
