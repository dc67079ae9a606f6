package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import org.opencallback.console.Roles;
import org.opencallback.problem.RefusedException.Problem;
import org.opencallback.tariff.Gaps;
import org.opencallback.tariff.Gaps.Gap;
import org.opencallback.tariff.Price;
import org.opencallback.tariff.PriceKind;
import org.opencallback.tariffs.Tariff;

/** The price list. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class Tariffs extends RowBook<Tariff> {

  private static final Listing<Tariff> LISTING =
      new Listing<>(
          Tariff.class,
          List.of("place", "zone", "trunk"),
          List.of("label"),
          List.of("kind", "label", "validFrom", "validUntil", "pricePerMinute"),
          "r.kind, r.validFrom, r.id");

  @Override
  Listing<Tariff> listing() {
    return LISTING;
  }

  /** Days from today on that have no price between or after those that have one. */
  public List<Gap> gaps(LocalDate today) {
    return Gaps.of(all().stream().map(Tariff::toPrice).toList(), today);
  }

  @Override
  void normalise(Tariff row) {
    if (row.getKind() == PriceKind.EXCHANGE_CALLS) {
      row.setPlace(null);
    } else {
      row.setTrunk(null);
    }
    if (row.getKind() == PriceKind.MOBILE_RECEIVES) {
      row.setZone(null);
    }
  }

  @Override
  void check(Tariff row, List<Problem> problems) {
    if (row.getKind() == PriceKind.EXCHANGE_CALLS && row.getZone() == null) {
      problems.add(new Problem("zone", "a zone is needed, which the exchange calls"));
    }
    if (row.getKind() != PriceKind.EXCHANGE_CALLS && row.getPlace() == null) {
      problems.add(new Problem("place", "a zone is needed, where the mobile stays"));
    }
    if (row.getValidUntil() != null && row.getValidUntil().isBefore(row.getValidFrom())) {
      problems.add(
          new Problem(
              "validUntil",
              "the last day %s is before the first day %s"
                  .formatted(row.getValidUntil(), row.getValidFrom())));
    }
    if (problems.isEmpty()) {
      checkOverlaps(row, problems);
    }
  }

  private void checkOverlaps(Tariff row, List<Problem> problems) {
    BookLock.take(em);
    Price price = row.toPrice();
    all().stream()
        .filter(other -> !other.equals(row) && price.contradicts(other.toPrice()))
        .forEach(
            other ->
                problems.add(
                    new Problem(
                        "validFrom",
                        "the days overlap those of another tariff, from %s to %s"
                            .formatted(
                                other.getValidFrom(),
                                other.getValidUntil() == null ? "…" : other.getValidUntil()))));
  }

  private List<Tariff> all() {
    return em.createQuery("select t from Tariff t", Tariff.class).getResultList();
  }
}
