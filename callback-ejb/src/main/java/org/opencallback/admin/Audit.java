package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.opencallback.audit.AuditEntry;
import org.opencallback.console.Roles;

/** The audit, newest first. It can be read only. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class Audit {

  private static final Listing<AuditEntry> LISTING =
      new Listing<>(
          AuditEntry.class,
          List.of(),
          List.of("author", "address", "rowType", "rowName", "before", "after"),
          List.of("at", "author", "address", "action", "rowType", "rowName"),
          "r.id desc");

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  /** One page of the entries. */
  public List<AuditEntry> page(PageRequest page) {
    return LISTING.page(em, page);
  }

  /** How many entries a filter leaves. */
  public long count(String filter) {
    return LISTING.count(em, filter);
  }

  /** How many entries a page shows; see {@link Listing#shown}. */
  public long shown(String filter) {
    return LISTING.shown(em, filter);
  }

  /**
   * What is looked for. Null and empty mean all.
   *
   * @param from first moment
   * @param until first moment after
   * @param author the console's user
   * @param rowType kind of row, such as {@code Trunk}
   * @param text what before or after contains
   */
  public record Filter(Instant from, Instant until, String author, String rowType, String text) {

    /** Everything. */
    public static final Filter ALL = new Filter(null, null, "", "", "");
  }

  /** One page of the entries. */
  public List<AuditEntry> page(Filter filter, int offset, int size) {
    return query("select e", filter, " order by e.id desc", AuditEntry.class)
        .setFirstResult(offset)
        .setMaxResults(size)
        .getResultList();
  }

  /** How many entries a filter leaves. */
  public long count(Filter filter) {
    return query("select count(e)", filter, "", Long.class).getSingleResult();
  }

  private <T> TypedQuery<T> query(String select, Filter filter, String order, Class<T> type) {
    Conditions conditions = new Conditions();
    conditions.addIf(filter.from() != null, "e.at >= ", filter.from());
    conditions.addIf(filter.until() != null, "e.at < ", filter.until());
    conditions.addIfGiven("e.author = ", filter.author());
    conditions.addIfGiven("e.rowType = ", filter.rowType());
    conditions.addContains(List.of("e.before", "e.after"), filter.text());
    return conditions.bind(
        em.createQuery(select + " from AuditEntry e" + conditions.where() + order, type));
  }
}
