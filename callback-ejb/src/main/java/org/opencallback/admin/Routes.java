package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.opencallback.console.Roles;
import org.opencallback.problem.RefusedException.Problem;
import org.opencallback.trunk.Route;

/** The routes. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class Routes extends RowBook<Route> {

  private static final Listing<Route> LISTING =
      new Listing<>(
          Route.class,
          List.of(),
          List.of("prefix", "label"),
          List.of("prefix", "label"),
          "r.prefix");

  @Override
  Listing<Route> listing() {
    return LISTING;
  }

  @Override
  void check(Route row, List<Problem> problems) {
    boolean doubled =
        em
            .createQuery("select r from Route r where r.prefix = ?1", Route.class)
            .setParameter(1, row.getPrefix())
            .getResultList()
            .stream()
            .anyMatch(other -> !other.getId().equals(row.getId()));
    if (doubled) {
      problems.add(
          new Problem("prefix", "a route for %s exists already".formatted(row.getPrefix())));
    }
    if (row.getTrunks().stream().distinct().count() < row.getTrunks().size()) {
      problems.add(new Problem("trunks", "a trunk is given twice"));
    }
  }
}
