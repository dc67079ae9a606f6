package org.opencallback.admin;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import org.opencallback.admin.RefusedException.Problem;
import org.opencallback.console.ConsoleUser;

/** Those who may use the console. */
@Stateless
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
  void check(ConsoleUser row, List<Problem> problems) {
    byName(row.getName())
        .filter(other -> !other.getId().equals(row.getId()))
        .ifPresent(
            other ->
                problems.add(
                    new Problem(
                        "name", "a user named %s exists already".formatted(other.getName()))));
  }

  @Override
  void checkDeletion(ConsoleUser row, List<Problem> problems) {
    if (listing().count(em, "") == 1) {
      problems.add(new Problem("", "the last user of the console cannot be deleted"));
    }
  }
}
