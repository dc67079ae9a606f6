package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import org.opencallback.console.Roles;
import org.opencallback.directory.ClassOfService;
import org.opencallback.directory.Extension;
import org.opencallback.problem.RefusedException.Problem;

/** The extensions of the exchange. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class Extensions extends RowBook<Extension> {

  private static final Listing<Extension> LISTING =
      new Listing<>(
          Extension.class,
          List.of("classOfService"),
          List.of("number", "name"),
          List.of("number", "name", "callbackEnabled", "presentedNumber"),
          "r.number");

  @Override
  Listing<Extension> listing() {
    return LISTING;
  }

  /** The extension with a number. */
  public Optional<Extension> byNumber(String number) {
    return em
        .createQuery(
            "select e from Extension e left join fetch e.classOfService where e.number = ?1",
            Extension.class)
        .setParameter(1, number)
        .getResultList()
        .stream()
        .findFirst();
  }

  @Override
  void normalise(Extension row) {
    if (row.getPresentedNumber() != null) {
      row.setPresentedNumber(typed(row.getPresentedNumber()));
    }
  }

  @Override
  void check(Extension row, List<Problem> problems) {
    if (em.find(ClassOfService.class, row.getClassOfService().getId()) == null) {
      problems.add(new Problem("classOfService", "this class of service no longer exists"));
    }
    if (row.getPresentedNumber() != null) {
      configuration
          .notPresentable(row.getPresentedNumber())
          .ifPresent(message -> problems.add(new Problem("presentedNumber", message)));
    }
    String prefix = configuration.current().settings().getExternalPrefix();
    if (row.getNumber().startsWith(prefix)) {
      problems.add(
          new Problem(
              "number",
              "'%s' begins with the external prefix %s and could never be dialled"
                  .formatted(row.getNumber(), prefix)));
    }
    byNumber(row.getNumber())
        .filter(other -> !other.getId().equals(row.getId()))
        .ifPresent(
            other ->
                problems.add(
                    new Problem(
                        "number",
                        "extension %s exists already: %s"
                            .formatted(other.getNumber(), other.getName()))));
  }

  @Override
  void checkDeletion(Extension row, List<Problem> problems) {
    if (exists("select m.id from MobilePhone m where m.extension.id = ?1", row.getId())) {
      problems.add(
          new Problem(
              "", "extension %s still has mobiles: delete them first".formatted(row.getNumber())));
    }
  }
}
