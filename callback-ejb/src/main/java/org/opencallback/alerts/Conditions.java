package org.opencallback.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencallback.configuration.AccessPoint;
import org.opencallback.configuration.Exchange;
import org.opencallback.configuration.LinkStanding;
import org.opencallback.configuration.TrunkView;
import org.opencallback.job.LinkState;
import org.opencallback.job.TrunkKind;
import org.opencallback.licence.ExpiryNotice;
import org.opencallback.numbering.E164;
import org.opencallback.tariff.Gaps.Gap;

/**
 * What is not as it should be although it was good when it was saved: found in the configuration as
 * it is in force, so that it is noticed whoever has changed what. Pure; it never stops a callback.
 */
final class Conditions {

  /** As for a licence, see {@link ExpiryNotice}. */
  private static final int NOTICE_DAYS = 30;

  private final Exchange exchange;
  private final List<Condition> found = new ArrayList<>();

  private Conditions(Exchange exchange) {
    this.exchange = exchange;
  }

  /**
   * Looks at a configuration.
   *
   * @param standings how the trunks' lines are
   * @param licensed a licence is installed, good or not
   * @param gaps days without a price
   */
  static List<Condition> of(
      Exchange exchange,
      List<LinkStanding> standings,
      boolean licensed,
      List<Gap> gaps,
      LocalDate today) {
    Conditions conditions = new Conditions(exchange);
    conditions.gaps(gaps, today);
    conditions.exchange(licensed, today);
    conditions.lines(standings);
    conditions.routes();
    conditions.presentedNumbers();
    return List.copyOf(conditions.found);
  }

  private void add(AlertKind kind, String subject, String detail) {
    found.add(new Condition(kind, subject, detail));
  }

  private void exchange(boolean licensed, LocalDate today) {
    if (exchange.settings().isStopped()) {
      add(AlertKind.CALLBACKS_STOPPED, "", "");
    }
    if (licensed && exchange.licence().demo()) {
      add(AlertKind.LICENCE_INVALID, "", exchange.licence().reason());
    }
    ExpiryNotice.of(exchange.licence(), today)
        .ifPresent(
            notice -> add(AlertKind.LICENCE_EXPIRES, "", String.valueOf(notice.validUntil())));
  }

  /** One alert for all of them: the page of the tariffs lists them. */
  private void gaps(List<Gap> gaps, LocalDate today) {
    gaps.stream()
        .map(Gap::from)
        .filter(from -> !from.isAfter(today.plusDays(NOTICE_DAYS)))
        .findFirst()
        .ifPresent(from -> add(AlertKind.TARIFF_GAP, "", from.toString()));
  }

  private void lines(List<LinkStanding> standings) {
    for (LinkStanding standing : standings) {
      if (standing.state() == LinkState.DOWN) {
        add(
            AlertKind.TRUNK_DOWN,
            standing.line().trunkName() + " " + standing.line().target().hostPort(),
            standing.detail());
      }
    }
  }

  private void routes() {
    Set<Long> used = new HashSet<>();
    for (Map.Entry<String, List<TrunkView>> route : exchange.routes().entrySet()) {
      route.getValue().forEach(trunk -> used.add(trunk.id()));
      if (route.getValue().stream().noneMatch(TrunkView::enabled)) {
        add(AlertKind.ROUTE_CLOSED, route.getKey(), "");
      }
      if (route.getValue().stream()
          .anyMatch(trunk -> trunk.enabled() && trunk.kind() == TrunkKind.ANALOGUE)) {
        add(AlertKind.ANALOGUE_ROUTE, route.getKey(), "");
      }
    }
    exchange.accessPoints().stream()
        .map(AccessPoint::trunkId)
        .filter(id -> id != null)
        .forEach(used::add);
    for (TrunkView trunk : exchange.trunks()) {
      if (trunk.enabled() && !used.contains(trunk.id())) {
        add(AlertKind.TRUNK_UNUSED, trunk.name(), "");
      }
    }
  }

  private void presentedNumbers() {
    Set<E164> presented = new HashSet<>();
    presented.add(exchange.companyNumber());
    for (AccessPoint access : exchange.accessPoints()) {
      E164 shown = access.presented();
      if (access.enabled() && shown != null) {
        presented.add(shown);
      }
    }
    presented.stream()
        .filter(number -> !exchange.canPresent(number))
        .map(E164::value)
        .sorted()
        .forEach(number -> add(AlertKind.NUMBER_NOT_OWNED, number, ""));
  }
}
