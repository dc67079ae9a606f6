package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.opencallback.admin.Jobs;
import org.opencallback.admin.PageRequest;
import org.opencallback.admin.RefusedException;
import org.opencallback.jobs.CallbackRequest;
import org.opencallback.jobs.CallbackStatus;
import org.opencallback.web.Access;
import org.opencallback.web.Notices;
import org.opencallback.web.RowList;

/** The list of callback jobs. */
@Named
@ViewScoped
public class JobsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient Jobs jobs;
  @Inject transient Access access;
  @Inject transient Notices notices;

  private CallbackStatus status;
  private transient RowList<CallbackRequest> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(this::page, this::count, CallbackRequest::getId);
  }

  private List<CallbackRequest> page(PageRequest page) {
    return status == null ? jobs.page(page) : jobs.inState(status, page.offset(), page.size());
  }

  private long count(String filter) {
    return status == null ? jobs.count(filter) : jobs.counts().get(status);
  }

  /** Calls a job off. */
  public void cancel(long id) {
    access.requireOperate();
    try {
      jobs.cancel(id);
      notices.done("job.cancelled", id);
    } catch (RefusedException e) {
      notices.refused(e);
    }
  }

  /** Makes a job due at once. */
  public void runNow(long id) {
    access.requireOperate();
    try {
      jobs.runNow(id);
      notices.done("job.due", id);
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
}
