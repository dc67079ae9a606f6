package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.opencallback.console.Roles;
import org.opencallback.directory.AccessNumber;
import org.opencallback.problem.RefusedException.Problem;

/** The access numbers. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class AccessNumbers extends RowBook<AccessNumber> {

  private static final Listing<AccessNumber> LISTING =
      new Listing<>(
          AccessNumber.class,
          List.of("trunk"),
          List.of("number", "label"),
          List.of("number", "label", "enabled", "delay"),
          "r.number");

  @Override
  Listing<AccessNumber> listing() {
    return LISTING;
  }

  @Override
  void normalise(AccessNumber row) {
    if (row.getNumber() != null) {
      row.setNumber(typed(row.getNumber()));
    }
    if (row.getPresentedNumber() != null) {
      row.setPresentedNumber(typed(row.getPresentedNumber()));
    }
  }

  @Override
  void check(AccessNumber row, List<Problem> problems) {
    boolean doubled =
        em
            .createQuery("select a from AccessNumber a where a.number = ?1", AccessNumber.class)
            .setParameter(1, row.getNumber())
            .getResultList()
            .stream()
            .anyMatch(other -> !other.getId().equals(row.getId()));
    if (doubled) {
      problems.add(new Problem("number", row.getNumber() + " is an access number already"));
    }
    if (row.getPresentedNumber() != null) {
      configuration
          .notPresentable(row.getPresentedNumber())
          .ifPresent(message -> problems.add(new Problem("presentedNumber", message)));
    }
    if (exists(
        "select m.id from MobilePhone m where m.number = ?1 or m.callbackNumber = ?1",
        row.getNumber())) {
      problems.add(
          new Problem(
              "number",
              row.getNumber() + " is a number of a registered mobile: calling it back would loop"));
    }
  }
}
