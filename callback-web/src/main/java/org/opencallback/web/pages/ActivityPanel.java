package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.opencallback.admin.Activity;
import org.opencallback.admin.Activity.Day;
import org.opencallback.admin.Activity.Hour;
import org.opencallback.job.EndReason;
import org.opencallback.web.Charts;
import org.opencallback.web.Charts.Series;
import org.opencallback.web.Words;

/** The last day in figures and charts. */
@Named
@RequestScoped
public class ActivityPanel {

  private static final int PERCENT = 100;

  @EJB Activity activity;
  @Inject Words words;

  private Day day;

  @PostConstruct
  void open() {
    day = activity.dayUntil(Clock.systemUTC().instant());
  }

  /** Whether there was no callback at all. */
  public boolean isQuiet() {
    return day.promised() == 0;
  }

  public long getPromised() {
    return day.promised();
  }

  public long getReached() {
    return day.reached();
  }

  /** How many of a hundred callbacks have reached their mobiles. */
  public long getRate() {
    return day.promised() == 0 ? 0 : day.reached() * PERCENT / day.promised();
  }

  /** The hours, for those who do not see the chart. */
  public List<Hour> getHours() {
    return day.hours();
  }

  /** The reasons, the most frequent first. */
  public List<Map.Entry<EndReason, Long>> getReasons() {
    return day.reasons().entrySet().stream()
        .sorted(Map.Entry.<EndReason, Long>comparingByValue(Comparator.reverseOrder()))
        .toList();
  }

  /** Callbacks per hour, by what became of them. */
  public String getHoursChart() {
    List<Hour> hours = day.hours();
    return Charts.stacked(
        hours.stream().map(hour -> words.clock(hour.begin())).toList(),
        List.of(
            series("activity.reached", "--good", hours.stream().map(Hour::reached).toList()),
            series("activity.missed", "--bad", hours.stream().map(Hour::missed).toList()),
            series("activity.open", "--accent", hours.stream().map(Hour::open).toList())));
  }

  /** How callbacks have ended. */
  public String getReasonsChart() {
    List<Map.Entry<EndReason, Long>> reasons = getReasons();
    return Charts.lying(
        reasons.stream().map(reason -> words.name(reason.getKey())).toList(),
        series("activity.count", "--accent", reasons.stream().map(Map.Entry::getValue).toList()));
  }

  private Series series(String key, String colour, List<Long> values) {
    return new Series(words.text(key), colour, values);
  }
}
