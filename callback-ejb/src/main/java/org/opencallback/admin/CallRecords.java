package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.opencallback.cdr.CallDetailRecord;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.console.Roles;

/** The call detail records, newest first. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class CallRecords {

  private static final Listing<CallDetailRecord> LISTING =
      new Listing<>(
          CallDetailRecord.class,
          List.of(),
          List.of("presentedNumber", "trunkName", "callId"),
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

  @EJB ConfigurationBean configuration;

  /**
   * What is looked for. Null and empty mean all.
   *
   * @param from first moment at which a leg began
   * @param until first moment after
   * @param extension number of the extension that pays
   * @param text a number: the party's or its end, or with a plus sign its beginning; any other
   *     text: what the presented number, the trunk's name or the Call-ID contains, for which every
   *     record of the time is read
   * @param trunk name of the trunk
   * @param cause cause of the release (Q.850)
   */
  public record Filter(
      Instant from, Instant until, String extension, String text, String trunk, Integer cause) {

    /** Everything. */
    public static final Filter ALL = new Filter(null, null, "", "", "", null);
  }

  /** One page of the records that a filter leaves, sorted as the page asks for. */
  public List<CallDetailRecord> page(Filter filter, PageRequest page) {
    return LISTING.page(em, conditions(filter), page);
  }

  /** How many records a filter leaves. */
  public long count(Filter filter) {
    return LISTING.count(em, conditions(filter));
  }

  /** How many records a page shows; see {@link Listing#shown}. */
  public long shown(Filter filter) {
    return LISTING.shown(em, conditions(filter));
  }

  private Conditions conditions(Filter filter) {
    Conditions conditions = new Conditions();
    conditions.addIf(filter.from() != null, "r.startedAt >= ", filter.from());
    conditions.addIf(filter.until() != null, "r.startedAt < ", filter.until());
    conditions.addIfGiven("r.extensionNumber = ", filter.extension());
    conditions.addIfGiven("r.trunkName = ", filter.trunk());
    conditions.addIf(filter.cause() != null, "r.q850Cause = ", filter.cause());
    NumberSearch.of(filter.text(), configuration::typed)
        .ifPresentOrElse(
            number -> number.addTo(conditions, "r.number", "r.numberTail"),
            () -> LISTING.search(conditions, filter.text()));
    return conditions;
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
