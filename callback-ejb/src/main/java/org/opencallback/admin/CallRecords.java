package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.opencallback.cdr.CallDetailRecord;
import org.opencallback.console.Roles;

/** The call detail records, newest first. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class CallRecords {

  private static final Listing<CallDetailRecord> LISTING =
      new Listing<>(
          CallDetailRecord.class,
          List.of(),
          List.of("number", "presentedNumber", "extensionNumber", "trunkName", "callId"),
          List.of(
              "startedAt",
              "answeredAt",
              "endedAt",
              "extensionNumber",
              "trunkName",
              "number",
              "party",
              "q850Cause",
              "sipStatus"),
          "r.startedAt desc, r.id desc");

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  /** One page of the records. */
  public List<CallDetailRecord> page(PageRequest page) {
    return LISTING.page(em, page);
  }

  /** How many records a filter leaves. */
  public long count(String filter) {
    return LISTING.count(em, filter);
  }

  /** How many records a page shows; see {@link Listing#shown}. */
  public long shown(String filter) {
    return LISTING.shown(em, filter);
  }

  /**
   * What is looked for. Null and empty mean all.
   *
   * @param from first moment at which a leg began
   * @param until first moment after
   * @param extension number of the extension that pays
   * @param number what the party's or the presented number contains
   * @param trunk name of the trunk
   * @param cause cause of the release (Q.850)
   */
  public record Filter(
      Instant from, Instant until, String extension, String number, String trunk, Integer cause) {

    /** Everything. */
    public static final Filter ALL = new Filter(null, null, "", "", "", null);
  }

  /** One page of the records that a filter leaves. */
  public List<CallDetailRecord> page(Filter filter, int offset, int size) {
    return query(
            "select c", filter, " order by c.startedAt desc, c.id desc", CallDetailRecord.class)
        .setFirstResult(offset)
        .setMaxResults(size)
        .getResultList();
  }

  /** How many records a filter leaves. */
  public long count(Filter filter) {
    return query("select count(c)", filter, "", Long.class).getSingleResult();
  }

  private <T> TypedQuery<T> query(String select, Filter filter, String order, Class<T> type) {
    Conditions conditions = new Conditions();
    conditions.addIf(filter.from() != null, "c.startedAt >= ", filter.from());
    conditions.addIf(filter.until() != null, "c.startedAt < ", filter.until());
    conditions.addIfGiven("c.extensionNumber = ", filter.extension());
    conditions.addIfGiven("c.trunkName = ", filter.trunk());
    conditions.addIf(filter.cause() != null, "c.q850Cause = ", filter.cause());
    conditions.addContains(List.of("c.number", "c.presentedNumber"), filter.number());
    return conditions.bind(
        em.createQuery(select + " from CallDetailRecord c" + conditions.where() + order, type));
  }

  /** All legs of one job, in the order in which they were originated. */
  public List<CallDetailRecord> ofJob(long jobId) {
    return em.createQuery(
            "select c from CallDetailRecord c where c.requestId = ?1 order by c.startedAt, c.id",
            CallDetailRecord.class)
        .setParameter(1, jobId)
        .getResultList();
  }
}
