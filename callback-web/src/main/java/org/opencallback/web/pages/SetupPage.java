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
import org.opencallback.admin.PageRequest;
import org.opencallback.admin.Routes;
import org.opencallback.admin.RowBook;
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
  private boolean proven;

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
    boolean trunk = isAny(trunks);
    boolean route = isAny(routes);
    boolean extension = isAny(extensions);
    boolean mobile = isAny(mobilePhones);
    boolean access = isAny(accessNumbers);
    steps =
        List.of(
            new Step("setup.trunk", trunk ? "trunks" : "trunk", trunk),
            new Step("setup.route", route ? "routes" : "route", route),
            new Step("setup.extension", extension ? "extensions" : "extension", extension),
            new Step("setup.mobile", mobile ? "mobiles" : "mobile", mobile),
            new Step("setup.accessNumber", access ? "access-numbers" : "access-number", access));
    proven = jobs.anyReached();
  }

  /** One row tells as much as a count, and costs nothing however many there are. */
  private static boolean isAny(RowBook<?> book) {
    return !book.page(PageRequest.first(1)).isEmpty();
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
    return proven;
  }
}
