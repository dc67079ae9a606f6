package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.opencallback.console.Roles;
import org.opencallback.limit.CallbackLimit;
import org.opencallback.limit.LimitScope;
import org.opencallback.problem.RefusedException.Problem;

/** The limits of callbacks. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class Limits extends RowBook<CallbackLimit> {

  private static final Listing<CallbackLimit> LISTING =
      new Listing<>(
          CallbackLimit.class,
          List.of(),
          List.of("label", "subject"),
          List.of("label", "scope", "subject", "measure", "most"),
          "r.scope, r.subject, r.id");

  @Override
  Listing<CallbackLimit> listing() {
    return LISTING;
  }

  @Override
  void normalise(CallbackLimit row) {
    if (row.getSubject() != null && row.getSubject().isBlank()) {
      row.setSubject(null);
    }
    if (row.getScope() == LimitScope.MOBILE || row.getScope() == LimitScope.ACCESS_NUMBER) {
      row.setSubject(row.getSubject() == null ? null : typed(row.getSubject()));
    }
  }

  @Override
  void check(CallbackLimit row, List<Problem> problems) {
    String subject = row.getSubject();
    if (subject != null) {
      String jpql =
          switch (row.getScope()) {
            case SYSTEM -> null;
            case ACCESS_NUMBER -> "select a.id from AccessNumber a where a.number = ?1";
            case EXTENSION -> "select e.id from Extension e where e.number = ?1";
            case MOBILE -> "select m.id from MobilePhone m where m.number = ?1";
          };
      if (jpql == null) {
        problems.add(
            new Problem(
                "subject", "a limit of the whole exchange names no number: leave it empty"));
      } else if (!exists(jpql, subject)) {
        problems.add(new Problem("subject", "there is no such number: %s".formatted(subject)));
      }
    }
    if (row.getFromMinute() == row.getUntilMinute()) {
      problems.add(
          new Problem(
              "untilMinute", "a limit ends at another time than it begins: 00:00 to 24:00"));
    }
  }
}
