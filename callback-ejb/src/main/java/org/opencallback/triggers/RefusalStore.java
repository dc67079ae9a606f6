package org.opencallback.triggers;

import jakarta.persistence.EntityManager;
import java.util.List;

/** The stored refusals: the newest only. */
final class RefusalStore {

  private final EntityManager em;

  RefusalStore(EntityManager em) {
    this.em = em;
  }

  /**
   * Stores refusals and removes the oldest ones beyond the bound.
   *
   * @param kept how many the table keeps
   */
  void add(List<TriggerRefusal> refusals, int kept) {
    refusals.forEach(em::persist);
    em.flush();
    // identifiers rise, so the bound is counted back from the highest; gaps make the table smaller
    Long newest =
        em.createQuery("select max(r.id) from TriggerRefusal r", Long.class).getSingleResult();
    if (newest != null) {
      em.createQuery("delete from TriggerRefusal r where r.id <= ?1")
          .setParameter(1, newest - kept)
          .executeUpdate();
    }
  }
}
