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
import org.opencallback.admin.Trunks;
import org.opencallback.cdr.CallDetailRecord;
import org.opencallback.trunk.Trunk;
import org.opencallback.web.RowList;

/** The list of call detail records. */
@Named
@ViewScoped
public class CallRecordsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Looking for a part of a text reads all records of the time that is shown. */
  private static final Duration USUAL = Duration.ofDays(31);

  @EJB transient CallRecords book;
  @EJB transient Trunks trunkBook;

  private Instant from;
  private Instant until;
  private String extension;
  private String trunk;
  private Integer cause;
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
    return new CallRecords.Filter(from, until, extension, text, trunk, cause);
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

  /** Names of the trunks to choose from. */
  public List<String> getTrunks() {
    return trunkBook.all().stream().map(Trunk::getName).toList();
  }

  /** Number of the extension that pays; null for any. */
  public String getExtension() {
    return extension;
  }

  public void setExtension(String extension) {
    this.extension = extension;
  }

  /** Name of the trunk; null for any. */
  public String getTrunk() {
    return trunk;
  }

  public void setTrunk(String trunk) {
    this.trunk = trunk;
  }

  /** Cause of the release (Q.850); null for any. */
  public Integer getCause() {
    return cause;
  }

  public void setCause(Integer cause) {
    this.cause = cause;
  }
}
