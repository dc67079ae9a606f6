package org.opencallback.spending;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opencallback.configuration.AccessPoint;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.RunningLeg;
import org.opencallback.numbering.E164;

/** Finds out whose money calls in progress spend; within the caller's transaction. */
public final class Spenders {

  private static final int ROWS_AT_A_TIME = 500;

  private final EntityManager em;
  private final Exchange exchange;

  public Spenders(EntityManager em, Exchange exchange) {
    this.em = em;
    this.exchange = exchange;
  }

  /**
   * The calls of jobs, with who spends; those whose job is no longer there are left out.
   *
   * @param legs the answered legs of each job's call
   */
  public List<RunningCall> of(Map<Long, List<RunningLeg>> legs) {
    List<Long> ids = List.copyOf(legs.keySet());
    List<RunningCall> running = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += ROWS_AT_A_TIME) {
      em
          .createQuery(
              "select r.id, r.caller, r.mobilePhoneId, r.extensionId, r.extensionNumber,"
                  + " r.accessNumberId from CallbackRequest r where r.id in ?1",
              Object[].class)
          .setParameter(1, ids.subList(from, Math.min(from + ROWS_AT_A_TIME, ids.size())))
          .getResultList()
          .stream()
          .map(row -> call(row, legs.get((Long) row[0])))
          .forEach(running::add);
    }
    return running;
  }

  private RunningCall call(Object[] row, List<RunningLeg> legs) {
    String mobile = (String) row[1];
    Long access = (Long) row[5];
    RunningCall.Spender spender =
        new RunningCall.Spender(
            (Long) row[2],
            mobile,
            (Long) row[3],
            (String) row[4],
            access,
            access == null ? null : accessNumber(access, exchange));
    return new RunningCall((Long) row[0], mobile, spender, legs);
  }

  /** Number of an access number; null when it has been removed. */
  public static String accessNumber(long id, Exchange exchange) {
    return exchange.accessNumber(id).map(AccessPoint::number).map(E164::value).orElse(null);
  }
}
