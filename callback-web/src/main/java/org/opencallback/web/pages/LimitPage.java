package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import org.opencallback.admin.Limits;
import org.opencallback.admin.RowBook;
import org.opencallback.limit.CallbackLimit;
import org.opencallback.limit.LimitMeasure;
import org.opencallback.limit.LimitScope;
import org.opencallback.web.RowForm;
import org.opencallback.web.Words;

/** One limit. */
@Named
@ViewScoped
public class LimitPage extends RowForm<CallbackLimit> {

  private static final long serialVersionUID = 1L;

  @EJB transient Limits limits;
  @Inject transient Words words;

  @Override
  protected RowBook<CallbackLimit> book() {
    return limits;
  }

  @Override
  protected CallbackLimit blank() {
    return new CallbackLimit();
  }

  @Override
  protected String list() {
    return "limits";
  }

  /** What is limited, as there may be no label. */
  @Override
  protected String nameOf(CallbackLimit row) {
    return row.getLabel() == null || row.getLabel().isBlank()
        ? words.name(row.getScope()) + " – " + words.name(row.getMeasure())
        : row.getLabel();
  }

  /** The title of the page. */
  public String getName() {
    return nameOf(getRow());
  }

  public LimitScope[] getScopes() {
    return LimitScope.values();
  }

  public LimitMeasure[] getMeasures() {
    return LimitMeasure.values();
  }

  public DayOfWeek[] getDays() {
    return DayOfWeek.values();
  }
}
