package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Collectors;
import org.opencallback.admin.Limits;
import org.opencallback.limit.CallbackLimit;
import org.opencallback.web.ClockConverter;
import org.opencallback.web.RowList;
import org.opencallback.web.Words;

/** The list of limits. */
@Named
@ViewScoped
public class LimitsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient Limits book;
  @Inject transient Words words;

  private transient RowList<CallbackLimit> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(book::page, book::count);
  }

  public RowList<CallbackLimit> getRows() {
    return rows;
  }

  /** When a limit is in force, such as {@code Saturday, Sunday 00:00–24:00}. */
  public String hours(CallbackLimit limit) {
    String days =
        limit.getDays().stream()
            .map(day -> words.name("DayOfWeek", day))
            .collect(Collectors.joining(", "));
    String times =
        ClockConverter.written(limit.getFromMinute())
            + "–"
            + ClockConverter.written(limit.getUntilMinute());
    return days.isEmpty() ? times : days + " " + times;
  }
}
