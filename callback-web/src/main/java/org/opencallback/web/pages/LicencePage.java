package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.opencallback.admin.ExchangeSettings;
import org.opencallback.admin.Licences;
import org.opencallback.admin.MobilePhones;
import org.opencallback.licence.ExpiryNotice;
import org.opencallback.licence.Licence;
import org.opencallback.problem.RefusedException;
import org.opencallback.web.Access;
import org.opencallback.web.Notices;

/** The licence, also for the header of every page. */
@Named
@RequestScoped
public class LicencePage {

  @EJB Licences licences;
  @EJB MobilePhones mobilePhones;
  @EJB ExchangeSettings settings;
  @Inject Access access;
  @Inject Notices notices;

  private Licence licence;
  private String jws;

  @PostConstruct
  void open() {
    licence = licences.current();
  }

  /** Installs the licence that was pasted. */
  public String install() {
    access.requireConfigure();
    try {
      licence = licences.install(jws == null ? "" : jws);
      notices.done("licence.installed", licence.holder());
      return "licence?faces-redirect=true";
    } catch (RefusedException e) {
      notices.refused(e);
      return null;
    }
  }

  /** Whether the exchange works without a licence, for one number. */
  public boolean isDemo() {
    return licence.demo();
  }

  /** Whether a licence has no end. */
  public boolean isEndless() {
    return licence.validUntil() == null;
  }

  /** Whether the licence ends within 30 days. */
  public boolean isExpiring() {
    return licences.expiry().isPresent();
  }

  /** Days left after today. */
  public long getDaysLeft() {
    return licences.expiry().map(ExpiryNotice::days).orElse(0L);
  }

  public String getHolder() {
    return licence.holder();
  }

  /** How many numbers may be active. */
  public int getNumbers() {
    return licence.numbers();
  }

  /** How many numbers are active. */
  public long getActive() {
    return mobilePhones.countActive();
  }

  public String getValidUntil() {
    return String.valueOf(licence.validUntil());
  }

  /** Why it is DEMO mode, in English. */
  public String getReason() {
    return licence.reason();
  }

  /** The number that the exchange shows, for the header. */
  public String getCompanyNumber() {
    return settings.load().getCompanyNumber();
  }

  public String getJws() {
    return jws;
  }

  public void setJws(String jws) {
    this.jws = jws;
  }
}
