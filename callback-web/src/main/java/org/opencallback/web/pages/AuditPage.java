package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.Audit;
import org.opencallback.audit.AuditEntry;
import org.opencallback.web.RowList;

/** The audit. */
@Named
@ViewScoped
public class AuditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient Audit book;

  private transient RowList<AuditEntry> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(book::page, book::shown);
  }

  public RowList<AuditEntry> getRows() {
    return rows;
  }
}
