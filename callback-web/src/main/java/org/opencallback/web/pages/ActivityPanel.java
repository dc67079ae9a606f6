package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

  /** So many names fit beside the bars. */
  private static final int REASONS = 5;

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

  /** How callbacks have ended: the most frequent reasons, and all others together. */
  public String getReasonsChart() {
    Map<String, Long> bars = new LinkedHashMap<>();
    for (Map.Entry<EndReason, Long> reason : getReasons()) {
      boolean own = bars.size() < REASONS;
      String name = own ? words.name(reason.getKey()) : words.text("activity.others");
      bars.merge(name, reason.getValue(), Long::sum);
    }
    return Charts.lying(
        List.copyOf(bars.keySet()),
        series("activity.count", "--accent", List.copyOf(bars.values())));
  }

  private Series series(String key, String colour, List<Long> values) {
    return new Series(words.text(key), colour, values);
  }
}
