package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.opencallback.admin.CallRecords;
import org.opencallback.admin.PageRequest;
import org.opencallback.cdr.CallDetailRecord;
import org.opencallback.web.RowList;

/** The list of call detail records. */
@Named
@ViewScoped
public class CallRecordsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Looking for a part of a number reads all records of the time that is shown. */
  private static final Duration USUAL = Duration.ofDays(31);

  @EJB transient CallRecords book;

  private Instant from;
  private Instant until;
  private transient RowList<CallDetailRecord> rows;

  @PostConstruct
  void open() {
    from = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(USUAL);
    rows = new RowList<>(this::page, this::count, CallDetailRecord::getId);
  }

  private List<CallDetailRecord> page(PageRequest page) {
    return book.page(filter(page.filter()), page);
  }

  private long count(String text) {
    return book.shown(filter(text));
  }

  private CallRecords.Filter filter(String text) {
    return new CallRecords.Filter(from, until, "", text, "", null);
  }

  public RowList<CallDetailRecord> getRows() {
    return rows;
  }

  /** When the first leg that is shown began; null for no limit. */
  public Instant getFrom() {
    return from;
  }

  public void setFrom(Instant from) {
    this.from = from;
  }

  /** The first moment after those of the legs that are shown; null for no limit. */
  public Instant getUntil() {
    return until;
  }

  public void setUntil(Instant until) {
    this.until = until;
  }
}
