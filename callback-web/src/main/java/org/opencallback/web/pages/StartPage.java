package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.opencallback.admin.AccessNumbers;
import org.opencallback.admin.CallInProgress;
import org.opencallback.admin.Calls;
import org.opencallback.admin.Extensions;
import org.opencallback.admin.Jobs;
import org.opencallback.admin.MobilePhones;
import org.opencallback.admin.PageRequest;
import org.opencallback.admin.Refusals;
import org.opencallback.admin.Routes;
import org.opencallback.admin.TrunkHealth;
import org.opencallback.admin.TrunkState;
import org.opencallback.admin.Trunks;
import org.opencallback.job.CallbackStatus;
import org.opencallback.jobs.CallbackRequest;
import org.opencallback.triggers.TriggerRefusal;

/** The start page: how the exchange is. */
@Named
@RequestScoped
public class StartPage {

  private static final int LATEST = 5;
  private static final int LIVE = 20;

  @EJB Extensions extensions;
  @EJB MobilePhones mobilePhones;
  @EJB AccessNumbers accessNumbers;
  @EJB Trunks trunkBook;
  @EJB TrunkHealth health;
  @EJB Routes routes;
  @EJB Jobs jobs;
  @EJB Calls calls;
  @EJB Refusals refusals;

  private List<Tile> tiles;
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

  @PostConstruct
  void open() {
    tiles =
        List.of(
            new Tile("menu.extensions", "extensions", extensions.count("")),
            new Tile("menu.mobiles", "mobiles", mobilePhones.count("")),
            new Tile("menu.accessNumbers", "access-numbers", accessNumbers.count("")),
            new Tile("menu.trunks", "trunks", trunkBook.count("")),
            new Tile("menu.routes", "routes", routes.count("")));
    jobCounts = jobs.inFlight();
  }

  public List<Tile> getTiles() {
    return tiles;
  }

  /** How many jobs are owed and in progress. */
  public List<Map.Entry<CallbackStatus, Long>> getJobCounts() {
    return List.copyOf(jobCounts.entrySet());
  }

  /** The callbacks that are owed or in progress now, those being dialled first. */
  public List<CallInProgress> getLive() {
    return calls.first(LIVE);
  }

  /** The trunks and how they are. */
  public List<TrunkState> getTrunks() {
    return health.states();
  }

  public List<CallbackRequest> getLatestJobs() {
    return jobs.page(Jobs.Filter.ALL, PageRequest.first(LATEST));
  }

  public List<TriggerRefusal> getLatestRefusals() {
    return refusals.page(PageRequest.first(LATEST));
  }
}
