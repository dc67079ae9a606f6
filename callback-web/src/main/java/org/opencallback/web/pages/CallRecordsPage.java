package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.CallRecords;
import org.opencallback.cdr.CallDetailRecord;
import org.opencallback.web.RowList;

/** The list of call detail records. */
@Named
@ViewScoped
public class CallRecordsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient CallRecords book;

  private transient RowList<CallDetailRecord> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(book::page, book::shown, CallDetailRecord::getId);
  }

  public RowList<CallDetailRecord> getRows() {
    return rows;
  }
}
