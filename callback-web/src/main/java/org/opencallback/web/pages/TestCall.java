package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.opencallback.admin.AccessNumbers;
import org.opencallback.admin.MobilePhones;
import org.opencallback.admin.PageRequest;
import org.opencallback.admin.Trunks;
import org.opencallback.directory.AccessNumber;
import org.opencallback.directory.MobilePhone;
import org.opencallback.problem.RefusedException;
import org.opencallback.triggers.SimulatorBean;
import org.opencallback.triggers.SimulatorBean.Imagined;
import org.opencallback.trunk.Trunk;
import org.opencallback.web.Access;
import org.opencallback.web.Notices;

/** A callback that is asked for at the console, as if a mobile had called: for trying out. */
@Named
@ViewScoped
public class TestCall implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int CHOICES = 50;

  @EJB transient SimulatorBean exchange;
  @EJB transient Trunks trunkBook;
  @EJB transient AccessNumbers accessNumberBook;
  @EJB transient MobilePhones mobileBook;
  @Inject transient Access access;
  @Inject transient Notices notices;

  private Long trunk;
  private String mobile;
  private String accessNumber;

  /** With one mobile there is nothing to choose. */
  @PostConstruct
  void open() {
    List<String> mobiles = getMobiles();
    mobile = mobiles.size() == 1 ? mobiles.get(0) : null;
  }

  /**
   * Has the mobile called back at once.
   *
   * @param through the trunk that the call is imagined on; null for the one chosen on the page
   * @return the job's page; null when the callback is refused
   */
  public String call(Long through) {
    access.requireOperate();
    Long on = through == null ? trunk : through;
    if (on == null || mobile == null || accessNumber == null) {
      notices.wrong("", "test.incomplete");
      return null;
    }
    try {
      long job =
          exchange.callNow(
              new Imagined(on, mobile, accessNumber, false), Clock.systemUTC().instant());
      notices.done("test.promised", mobile);
      return "job?faces-redirect=true&id=" + job;
    } catch (RefusedException e) {
      notices.refused(e);
      return null;
    }
  }

  public List<Trunk> getTrunks() {
    return trunkBook.all();
  }

  /** Access numbers to choose from. */
  public List<String> getAccessNumbers() {
    return accessNumberBook.page(PageRequest.first(CHOICES)).stream()
        .map(AccessNumber::getNumber)
        .toList();
  }

  /** Mobiles to choose from; others can be typed. */
  public List<String> getMobiles() {
    return mobileBook.page(PageRequest.first(CHOICES)).stream()
        .map(MobilePhone::getNumber)
        .toList();
  }

  public Long getTrunk() {
    return trunk;
  }

  public void setTrunk(Long trunk) {
    this.trunk = trunk;
  }

  public String getMobile() {
    return mobile;
  }

  public void setMobile(String mobile) {
    this.mobile = mobile;
  }

  public String getAccessNumber() {
    return accessNumber;
  }

  public void setAccessNumber(String accessNumber) {
    this.accessNumber = accessNumber;
  }
}
