package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.opencallback.console.ConsoleUser;
import org.opencallback.console.Roles;
import org.opencallback.problem.RefusedException.Problem;

/** Those who may use the console. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class ConsoleUsers extends RowBook<ConsoleUser> {

  private static final Listing<ConsoleUser> LISTING =
      new Listing<>(
          ConsoleUser.class, List.of(), List.of("name"), List.of("name", "role"), "r.name");

  @Override
  Listing<ConsoleUser> listing() {
    return LISTING;
  }

  /** The user with a name. */
  public Optional<ConsoleUser> byName(String name) {
    return em
        .createQuery("select u from ConsoleUser u where u.name = ?1", ConsoleUser.class)
        .setParameter(1, name)
        .getResultList()
        .stream()
        .findFirst();
  }

  @Override
  @RolesAllowed(Roles.ADMINISTRATOR)
  public List<ConsoleUser> page(PageRequest page) {
    return super.page(page);
  }

  @Override
  @RolesAllowed(Roles.ADMINISTRATOR)
  public long count(String filter) {
    return super.count(filter);
  }

  @Override
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Optional<ConsoleUser> find(long id) {
    return super.find(id);
  }

  @Override
  void check(ConsoleUser row, List<Problem> problems) {
    byName(row.getName())
        .filter(other -> !other.getId().equals(row.getId()))
        .ifPresent(
            other ->
                problems.add(
                    new Problem(
                        "name", "a user named %s exists already".formatted(other.getName()))));
    if (!row.isAdministrator() && isLastAdministrator(row)) {
      problems.add(new Problem("role", "%s is the last administrator".formatted(row.getName())));
    }
  }

  @Override
  void checkDeletion(ConsoleUser row, List<Problem> problems) {
    if (isLastAdministrator(row)) {
      problems.add(new Problem("", "%s is the last administrator".formatted(row.getName())));
    }
  }

  /** Locks the administrators' rows: two who take each other's role away must not both succeed. */
  private boolean isLastAdministrator(ConsoleUser row) {
    List<Long> administrators =
        em
            .createQuery("select u from ConsoleUser u where u.role = ?1", ConsoleUser.class)
            .setParameter(1, Roles.ADMINISTRATOR)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList()
            .stream()
            .map(ConsoleUser::getId)
            .toList();
    return administrators.equals(List.of(row.isStored() ? row.getId() : -1L));
  }
}
