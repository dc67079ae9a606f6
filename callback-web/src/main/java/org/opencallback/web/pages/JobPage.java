package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.opencallback.admin.CallRecords;
import org.opencallback.admin.Jobs;
import org.opencallback.cdr.CallDetailRecord;
import org.opencallback.jobs.CallbackRequest;

/** One callback job with its legs. */
@Named
@ViewScoped
public class JobPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient Jobs jobs;
  @EJB transient CallRecords records;
  @Inject JobsPage actions;

  private Long id;
  private transient CallbackRequest job;
  private transient List<CallDetailRecord> legs;

  /** Reads the job that the address names. */
  public void load() throws IOException {
    job = id == null ? null : jobs.find(id).orElse(null);
    if (job == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
      return;
    }
    legs = records.ofJob(id);
  }

  /** Calls the job off. */
  public String cancel() {
    actions.cancel(id);
    return again();
  }

  /** Makes the job due at once. */
  public String runNow() {
    actions.runNow(id);
    return again();
  }

  /** Makes one attempt more. */
  public String retry() {
    actions.retry(id);
    return again();
  }

  /** Releases the job's call. */
  public String hangUp() {
    actions.hangUp(id);
    return again();
  }

  /** Whether the job has ended without reaching its mobile, so that it can be tried again. */
  public boolean isRetriable() {
    return !job.getStatus().isInFlight() && job.getAnsweredAt() == null;
  }

  private String again() {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    return "job?faces-redirect=true&id=" + id;
  }

  public CallbackRequest getJob() {
    return job;
  }

  public List<CallDetailRecord> getLegs() {
    return legs;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
