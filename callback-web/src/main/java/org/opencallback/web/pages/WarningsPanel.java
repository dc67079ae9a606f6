package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.opencallback.admin.Alerts;
import org.opencallback.alerts.Alert;
import org.opencallback.alerts.AlertKind;

/** What somebody should look at, on the start page, and where to do something about it. */
@Named
@RequestScoped
public class WarningsPanel {

  private static final int MOST = 5;

  @EJB Alerts alerts;

  private List<Warning> first;

  /**
   * An open alert.
   *
   * @param page where it is put right
   */
  public record Warning(Alert alert, String page) {
    public Alert getAlert() {
      return alert;
    }

    public String getPage() {
      return page;
    }
  }

  @PostConstruct
  void open() {
    first = alerts.latestOpen(MOST).stream().map(a -> new Warning(a, page(a.getKind()))).toList();
  }

  /** The latest ones. */
  public List<Warning> getFirst() {
    return first;
  }

  static String page(AlertKind kind) {
    return switch (kind) {
      case CALLBACKS_STOPPED, CONFIGURATION_UNREADABLE -> "settings";
      case LICENCE_INVALID, LICENCE_EXPIRES -> "licence";
      case TRUNK_DOWN, TRUNK_UNUSED, NUMBER_NOT_OWNED -> "trunks";
      case ROUTE_CLOSED, ANALOGUE_ROUTE -> "routes";
      case TARIFF_GAP -> "tariffs";
      case LIMIT_REACHED -> "limits";
      case CALLBACKS_CALLED_OFF -> "jobs";
      case PIN_LOCKED -> "mobiles";
      case ACCOUNT_LOCKED -> "users";
    };
  }
}
