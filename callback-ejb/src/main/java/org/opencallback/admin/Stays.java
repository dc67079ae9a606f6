package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.opencallback.console.Roles;
import org.opencallback.problem.RefusedException.Problem;
import org.opencallback.tariff.Validity;
import org.opencallback.tariffs.Stay;

/** Where mobiles stay: journeys, newest first. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class Stays extends RowBook<Stay> {

  private static final Listing<Stay> LISTING =
      new Listing<>(
          Stay.class,
          List.of("place"),
          List.of("mobile", "place.name"),
          List.of("mobile", "firstDay", "lastDay", "place.name"),
          "r.firstDay desc, r.id");

  @Override
  Listing<Stay> listing() {
    return LISTING;
  }

  @Override
  void normalise(Stay row) {
    if (row.getMobile() != null) {
      row.setMobile(typed(row.getMobile()));
    }
  }

  @Override
  void check(Stay row, List<Problem> problems) {
    if (row.getLastDay().isBefore(row.getFirstDay())) {
      problems.add(
          new Problem(
              "lastDay",
              "the last day %s is before the first day %s"
                  .formatted(row.getLastDay(), row.getFirstDay())));
      return;
    }
    BookLock.take(em);
    Validity days = new Validity(row.getFirstDay(), row.getLastDay());
    em
        .createQuery("select s from Stay s where s.mobile = ?1", Stay.class)
        .setParameter(1, row.getMobile())
        .getResultList()
        .stream()
        .filter(other -> !other.equals(row))
        .filter(other -> days.overlaps(new Validity(other.getFirstDay(), other.getLastDay())))
        .forEach(
            other ->
                problems.add(
                    new Problem(
                        "firstDay",
                        "%s stays in %s from %s to %s already"
                            .formatted(
                                row.getMobile(),
                                other.getPlace().getName(),
                                other.getFirstDay(),
                                other.getLastDay()))));
  }
}
