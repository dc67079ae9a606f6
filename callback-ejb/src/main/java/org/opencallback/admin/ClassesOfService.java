package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.opencallback.console.Roles;
import org.opencallback.directory.ClassOfService;
import org.opencallback.problem.RefusedException.Problem;

/** The classes of service. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class ClassesOfService extends RowBook<ClassOfService> {

  private static final Listing<ClassOfService> LISTING =
      new Listing<>(
          ClassOfService.class, List.of(), List.of("name"), List.of("name", "level"), "r.name");

  @Override
  Listing<ClassOfService> listing() {
    return LISTING;
  }

  /** All classes, for choosing one. */
  public List<ClassOfService> all() {
    return em.createQuery("select c from ClassOfService c order by c.name", ClassOfService.class)
        .getResultList();
  }

  @Override
  void check(ClassOfService row, List<Problem> problems) {
    boolean doubled =
        em
            .createQuery("select c from ClassOfService c where c.name = ?1", ClassOfService.class)
            .setParameter(1, row.getName())
            .getResultList()
            .stream()
            .anyMatch(other -> !other.getId().equals(row.getId()));
    if (doubled) {
      problems.add(new Problem("name", "a class named %s exists already".formatted(row.getName())));
    }
  }

  @Override
  void checkDeletion(ClassOfService row, List<Problem> problems) {
    if (exists("select e.id from Extension e where e.classOfService.id = ?1", row.getId())) {
      problems.add(
          new Problem(
              "", "extensions still use class %s: change them first".formatted(row.getName())));
    }
  }
}
