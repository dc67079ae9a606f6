package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.opencallback.admin.JobActions;
import org.opencallback.admin.Jobs;
import org.opencallback.admin.PageRequest;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;
import org.opencallback.jobs.CallbackRequest;
import org.opencallback.problem.RefusedException;
import org.opencallback.web.Access;
import org.opencallback.web.Notices;
import org.opencallback.web.RowList;

/** The list of callback jobs. */
@Named
@ViewScoped
public class JobsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient Jobs jobs;
  @EJB transient JobActions actions;
  @Inject transient Access access;
  @Inject transient Notices notices;

  private CallbackStatus status;
  private EndReason reason;
  private String extension;
  private Instant from;
  private Instant until;
  private transient RowList<CallbackRequest> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(this::page, this::count, CallbackRequest::getId);
  }

  private List<CallbackRequest> page(PageRequest page) {
    return jobs.page(filter(page.filter()), page);
  }

  private long count(String text) {
    return jobs.shown(filter(text));
  }

  private Jobs.Filter filter(String text) {
    return new Jobs.Filter(from, until, extension, text, status, reason);
  }

  /** Calls a job off. */
  public void cancel(long id) {
    act(() -> actions.cancel(id), "job.cancelled", id);
  }

  /** Makes a job due at once. */
  public void runNow(long id) {
    act(() -> actions.runNow(id), "job.due", id);
  }

  /** Makes one attempt more. */
  public void retry(long id) {
    act(() -> actions.retry(id), "job.due", id);
  }

  /** Releases a job's call. */
  public void hangUp(long id) {
    act(() -> actions.hangUp(id), "job.released", id);
  }

  private void act(Runnable action, String done, long id) {
    access.requireOperate();
    try {
      action.run();
      notices.done(done, id);
    } catch (RefusedException e) {
      notices.refused(e);
    }
  }

  public RowList<CallbackRequest> getRows() {
    return rows;
  }

  public CallbackStatus[] getStatuses() {
    return CallbackStatus.values();
  }

  /** The only state that is shown; null for all. */
  public CallbackStatus getStatus() {
    return status;
  }

  public void setStatus(CallbackStatus status) {
    this.status = status;
  }

  public EndReason[] getReasons() {
    return EndReason.values();
  }

  /** The only way in which the jobs that are shown have ended; null for all. */
  public EndReason getReason() {
    return reason;
  }

  public void setReason(EndReason reason) {
    this.reason = reason;
  }

  /** Number of the extension that pays; null for any. */
  public String getExtension() {
    return extension;
  }

  public void setExtension(String extension) {
    this.extension = extension;
  }

  /** When the first job that is shown was promised; null for no limit. */
  public Instant getFrom() {
    return from;
  }

  public void setFrom(Instant from) {
    this.from = from;
  }

  /** The first moment after those of the jobs that are shown; null for no limit. */
  public Instant getUntil() {
    return until;
  }

  public void setUntil(Instant until) {
    this.until = until;
  }
}
