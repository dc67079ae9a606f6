package org.opencallback.admin;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.opencallback.cdr.CallDetailRecord;

/** The call detail records, newest first. */
@Stateless
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

  /** All legs of one job, in the order in which they were originated. */
  public List<CallDetailRecord> ofJob(long jobId) {
    return em.createQuery(
            "select c from CallDetailRecord c where c.requestId = ?1 order by c.startedAt, c.id",
            CallDetailRecord.class)
        .setParameter(1, jobId)
        .getResultList();
  }
}
