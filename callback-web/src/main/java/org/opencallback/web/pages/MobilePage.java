package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.opencallback.admin.Extensions;
import org.opencallback.admin.JobActions;
import org.opencallback.admin.Jobs;
import org.opencallback.admin.MobilePhones;
import org.opencallback.admin.PageRequest;
import org.opencallback.admin.RowBook;
import org.opencallback.directory.Extension;
import org.opencallback.directory.MobilePhone;
import org.opencallback.job.AcceptMode;
import org.opencallback.jobs.CallbackRequest;
import org.opencallback.problem.RefusedException;
import org.opencallback.web.RowForm;

/** One registered mobile. */
@Named
@ViewScoped
public class MobilePage extends RowForm<MobilePhone> {

  private static final long serialVersionUID = 1L;
  private static final int SUGGESTIONS = 10;

  @EJB transient MobilePhones mobilePhones;
  @EJB transient Extensions extensions;
  @EJB transient Jobs jobs;
  @EJB transient JobActions actions;

  private String extension;

  @Override
  protected RowBook<MobilePhone> book() {
    return mobilePhones;
  }

  @Override
  protected MobilePhone blank() {
    return new MobilePhone();
  }

  @Override
  protected String list() {
    return "mobiles";
  }

  @Override
  protected String nameOf(MobilePhone row) {
    return row.getNumber();
  }

  @Override
  protected void loaded(MobilePhone read) {
    if (read.getExtension() != null) {
      extension = read.getExtension().getNumber();
    }
  }

  @Override
  public String save() {
    access.requireConfigure();
    if (extension != null && found(extension) == null) {
      notices.wrong("extension", "mobile.noSuchExtension", extension);
      return null;
    }
    return super.save();
  }

  @Override
  protected void collect(MobilePhone filled) {
    filled.setExtension(extension == null ? null : found(extension));
  }

  private Extension found(String number) {
    return extensions.byNumber(number.strip()).orElse(null);
  }

  /** Extension numbers that fit what has been typed. */
  public List<String> suggest(String typed) {
    return extensions.page(new PageRequest(0, SUGGESTIONS, typed, "", true)).stream()
        .map(Extension::getNumber)
        .toList();
  }

  /** The last call that was to verify the number; null when there was none. */
  public CallbackRequest getVerification() {
    return isNew() ? null : jobs.lastVerification(getRow().getId()).orElse(null);
  }

  /** Calls the mobile so that its number is verified; its job's page shows what comes of it. */
  public String verify() {
    access.requireOperate();
    try {
      return "job?faces-redirect=true&id=" + actions.verify(getRow().getId());
    } catch (RefusedException e) {
      notices.refused(e);
      return null;
    }
  }

  /** What a mobile may have to do before dial tone. */
  public AcceptMode[] getAcceptModes() {
    return AcceptMode.values();
  }

  /** Number of the extension that pays. */
  public String getExtension() {
    return extension;
  }

  public void setExtension(String extension) {
    this.extension = extension;
  }
}
