package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opencallback.console.Roles;
import org.opencallback.problem.RefusedException.Problem;
import org.opencallback.tariffs.TariffZone;

/** The tariff zones. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class TariffZones extends RowBook<TariffZone> {

  private static final Listing<TariffZone> LISTING =
      new Listing<>(
          TariffZone.class, List.of(), List.of("name", "prefixes"), List.of("name"), "r.name");

  @Override
  Listing<TariffZone> listing() {
    return LISTING;
  }

  /** All zones, for choosing one. */
  public List<TariffZone> all() {
    return em.createQuery("select z from TariffZone z order by z.name", TariffZone.class)
        .getResultList();
  }

  @Override
  void check(TariffZone row, List<Problem> problems) {
    BookLock.take(em);
    Set<String> seen = new HashSet<>();
    row.getPrefixes().stream()
        .filter(prefix -> !seen.add(prefix))
        .forEach(
            p -> problems.add(new Problem("prefixes", "prefix %s is given twice".formatted(p))));
    for (TariffZone other : all()) {
      if (other.equals(row)) {
        continue;
      }
      if (other.getName().equals(row.getName())) {
        problems.add(
            new Problem("name", "a zone named %s exists already".formatted(row.getName())));
      }
      other.getPrefixes().stream()
          .filter(seen::contains)
          .forEach(
              p ->
                  problems.add(
                      new Problem(
                          "prefixes",
                          "prefix %s belongs to zone %s already".formatted(p, other.getName()))));
    }
  }

  @Override
  void checkDeletion(TariffZone row, List<Problem> problems) {
    boolean used =
        exists("select t.id from Tariff t where t.zone.id = ?1", row.getId())
            || exists("select t.id from Tariff t where t.place.id = ?1", row.getId())
            || exists("select s.id from Stay s where s.place.id = ?1", row.getId());
    if (used) {
      problems.add(
          new Problem(
              "",
              "tariffs or stays still use zone %s: delete them first".formatted(row.getName())));
    }
  }
}
