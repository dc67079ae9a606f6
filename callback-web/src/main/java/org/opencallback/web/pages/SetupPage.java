package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.opencallback.admin.AccessNumbers;
import org.opencallback.admin.Extensions;
import org.opencallback.admin.Jobs;
import org.opencallback.admin.MobilePhones;
import org.opencallback.admin.Routes;
import org.opencallback.admin.Trunks;

/** What is to be set up before the first callback, and what of it is there. */
@Named
@RequestScoped
public class SetupPage {

  @EJB Extensions extensions;
  @EJB MobilePhones mobilePhones;
  @EJB AccessNumbers accessNumbers;
  @EJB Trunks trunks;
  @EJB Routes routes;
  @EJB Jobs jobs;

  private List<Step> steps;
  private Boolean proven;

  /**
   * A step of the set-up.
   *
   * @param key of what it says
   * @param page where it is done
   * @param done whether it has been done
   */
  public record Step(String key, String page, boolean done) {
    public String getKey() {
      return key;
    }

    public String getPage() {
      return page;
    }

    public boolean isDone() {
      return done;
    }
  }

  @PostConstruct
  void open() {
    boolean trunk = trunks.isAny();
    boolean route = routes.isAny();
    boolean extension = extensions.isAny();
    boolean mobile = mobilePhones.isAny();
    boolean access = accessNumbers.isAny();
    steps =
        List.of(
            new Step("setup.trunk", trunk ? "trunks" : "trunk", trunk),
            new Step("setup.route", route ? "routes" : "route", route),
            new Step("setup.extension", extension ? "extensions" : "extension", extension),
            new Step("setup.mobile", mobile ? "mobiles" : "mobile", mobile),
            new Step("setup.accessNumber", access ? "access-numbers" : "access-number", access));
  }

  public List<Step> getSteps() {
    return steps;
  }

  /** Whether everything is there that a callback needs. */
  public boolean isReady() {
    return steps.stream().allMatch(Step::done);
  }

  /** Whether a callback has reached its mobile: nothing is left to do. */
  public boolean isProven() {
    if (proven == null) {
      proven = jobs.anyReached();
    }
    return proven;
  }

  /** What is to be done next; null when nothing is left. */
  public Step getNext() {
    Step test = new Step("setup.test", "setup", false);
    return steps.stream()
        .filter(step -> !step.done())
        .findFirst()
        .orElseGet(() -> isProven() ? null : test);
  }

  /** Which step of the page is the next one, after the settings and those that are done. */
  public long getPlace() {
    return steps.stream().filter(Step::done).count() + 2;
  }

  /** How many steps the page has, with the settings and the test call. */
  public int getLength() {
    return steps.size() + 2;
  }
}
