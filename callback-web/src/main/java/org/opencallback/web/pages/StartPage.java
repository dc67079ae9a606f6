package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opencallback.admin.AccessNumbers;
import org.opencallback.admin.Extensions;
import org.opencallback.admin.Jobs;
import org.opencallback.admin.MobilePhones;
import org.opencallback.admin.PageRequest;
import org.opencallback.admin.Refusals;
import org.opencallback.admin.Routes;
import org.opencallback.admin.Trunks;
import org.opencallback.jobs.CallbackRequest;
import org.opencallback.jobs.CallbackStatus;
import org.opencallback.triggers.TriggerRefusal;
import org.opencallback.trunk.Trunk;

/** The start page: how the exchange is, and what is still to be set up. */
@Named
@RequestScoped
public class StartPage {

  private static final int LATEST = 5;
  private static final int LIVE = 20;

  @EJB Extensions extensions;
  @EJB MobilePhones mobilePhones;
  @EJB AccessNumbers accessNumbers;
  @EJB Trunks trunkBook;
  @EJB Routes routes;
  @EJB Jobs jobs;
  @EJB Refusals refusals;

  private List<Tile> tiles;
  private List<Step> steps;
  private Map<CallbackStatus, Long> jobCounts;

  /**
   * A table of the configuration with its number of rows.
   *
   * @param key of its name
   * @param page where it is
   * @param count rows
   */
  public record Tile(String key, String page, long count) {
    public String getKey() {
      return key;
    }

    public String getPage() {
      return page;
    }

    public long getCount() {
      return count;
    }
  }

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
    long trunks = trunkBook.count("");
    long routed = routes.count("");
    long subscribers = extensions.count("");
    long mobiles = mobilePhones.count("");
    long access = accessNumbers.count("");
    tiles =
        List.of(
            new Tile("menu.extensions", "extensions", subscribers),
            new Tile("menu.mobiles", "mobiles", mobiles),
            new Tile("menu.accessNumbers", "access-numbers", access),
            new Tile("menu.trunks", "trunks", trunks),
            new Tile("menu.routes", "routes", routed));
    steps =
        List.of(
            new Step("setup.trunk", trunks == 0 ? "trunk" : "trunks", trunks > 0),
            new Step("setup.route", routed == 0 ? "route" : "routes", routed > 0),
            new Step(
                "setup.extension", subscribers == 0 ? "extension" : "extensions", subscribers > 0),
            new Step("setup.mobile", mobiles == 0 ? "mobile" : "mobiles", mobiles > 0),
            new Step(
                "setup.accessNumber",
                access == 0 ? "access-number" : "access-numbers",
                access > 0));
    jobCounts = jobs.counts();
  }

  public List<Tile> getTiles() {
    return tiles;
  }

  public List<Step> getSteps() {
    return steps;
  }

  /** Whether something is still to be set up before the first callback. */
  public boolean isIncomplete() {
    return steps.stream().anyMatch(step -> !step.done());
  }

  /** How many jobs are in each state. */
  public List<Map.Entry<CallbackStatus, Long>> getJobCounts() {
    return List.copyOf(jobCounts.entrySet());
  }

  /** The callbacks that are owed or in progress now, those being dialled first. */
  public List<CallbackRequest> getLive() {
    List<CallbackRequest> live = new ArrayList<>(jobs.inState(CallbackStatus.DIALLING, 0, LIVE));
    live.addAll(jobs.inState(CallbackStatus.SCHEDULED, 0, LIVE));
    return live;
  }

  public List<Trunk> getTrunks() {
    return trunkBook.all();
  }

  public List<CallbackRequest> getLatestJobs() {
    return jobs.page(PageRequest.first(LATEST));
  }

  public List<TriggerRefusal> getLatestRefusals() {
    return refusals.page(PageRequest.first(LATEST));
  }
}
