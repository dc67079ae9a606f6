package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.opencallback.alerts.Alert;
import org.opencallback.console.Roles;

/** What somebody should look at, and what was so; the newest first. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class Alerts {

  private static final Listing<Alert> LISTING =
      new Listing<>(
          Alert.class,
          List.of(),
          List.of("subject", "detail"),
          List.of("raisedAt", "clearedAt", "kind", "subject"),
          "r.id desc");

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  /** One page of them. */
  public List<Alert> page(PageRequest page) {
    return LISTING.page(em, page);
  }

  /** How many a filter leaves. */
  public long count(String filter) {
    return LISTING.count(em, filter);
  }

  /** Those that are open, the latest first. */
  public List<Alert> latestOpen(int most) {
    return em.createQuery(
            "select a from Alert a where a.clearedAt is null order by a.id desc", Alert.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** How many are open. */
  public long open() {
    return em.createQuery("select count(a) from Alert a where a.clearedAt is null", Long.class)
        .getSingleResult();
  }
}
