package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.opencallback.admin.DirectoryCsv;
import org.opencallback.admin.DirectoryImport;
import org.opencallback.admin.DirectoryImport.Verdict;
import org.opencallback.problem.RefusedException;
import org.opencallback.web.Access;
import org.opencallback.web.Notices;

/** Brings extensions and mobiles in from a table; first tries, then does. */
@Named
@ViewScoped
public class ImportPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient DirectoryImport directory;
  @Inject transient Access access;
  @Inject transient Notices notices;

  private String csv = "";
  private transient List<DirectoryImport.Outcome> outcomes;

  /** Tells what the import would do. */
  public String tryIt() {
    return bring(false);
  }

  /** Imports. */
  public String bringIn() {
    return bring(true);
  }

  private String bring(boolean keep) {
    access.requireConfigure();
    outcomes = null;
    try {
      outcomes = directory.bring(csv, keep);
      if (keep) {
        notices.done("import.done", count(Verdict.CHANGED), count(Verdict.REFUSED));
      }
    } catch (RefusedException e) {
      notices.refused(e);
    }
    return null;
  }

  private long count(Verdict verdict) {
    return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
  }

  /** Lines that change something or are refused; null before anything was tried. */
  public List<DirectoryImport.Outcome> getOutcomes() {
    return outcomes == null
        ? null
        : outcomes.stream().filter(outcome -> outcome.verdict() != Verdict.SAME).toList();
  }

  /** How many lines say what is so already. */
  public long getSame() {
    return outcomes == null ? 0 : count(Verdict.SAME);
  }

  public String getColumns() {
    return String.join(", ", DirectoryCsv.COLUMNS);
  }

  public String getCsv() {
    return csv;
  }

  public void setCsv(String csv) {
    this.csv = csv == null ? "" : csv;
  }
}
