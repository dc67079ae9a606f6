package org.opencallback.boot;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import org.jspecify.annotations.Nullable;
import org.opencallback.job.LinesDue;
import org.opencallback.job.TrunkLines;

/** Tells the SLEE once a second which lines of trunks are wanted; nothing while there are none. */
@Singleton
@Startup
@DependsOn("SleeServer")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LineClock {

  private static final String EVENT = "org.opencallback.LinesDue";

  @EJB private @Nullable TrunkLines lines;

  private volatile boolean told;

  /** One tick; the next one comes whatever becomes of it. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void tick() {
    if (lines == null) {
      throw new IllegalStateException("the server has injected nothing");
    }
    LinesDue due = new LinesDue(lines.lines());
    boolean some = !due.wanted().isEmpty();
    if (some || told) {
      SleeEvents.fire(EVENT, due, "lines of trunks");
    }
    told = some;
  }
}
