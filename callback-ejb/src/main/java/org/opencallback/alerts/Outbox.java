package org.opencallback.alerts;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is to be told to others; within the caller's transaction. */
final class Outbox {

  /** Messages that wait at most: beyond that the oldest are dropped. */
  static final int CAPACITY = 10_000;

  /** Who has taken a delivery tells it within this time, or another node may take it. */
  static final Duration LEASE = Duration.ofMinutes(1);

  private static final int AT_ONCE = 20;

  private final EntityManager em;

  Outbox(EntityManager em) {
    this.em = em;
  }

  /** Puts an alert's event in, if somebody wants to know it. */
  void add(AlertEvent event, Alert alert, AlertSettings settings, Instant now) {
    if (settings.getWebhookUrl() != null && settings.getWebhookEvents().contains(event.name())) {
      em.persist(new Delivery(event.name(), AlertText.json(event, alert, now), now));
    }
  }

  /** Takes what is due, for the time of {@link #LEASE}. */
  List<Delivery> take(Instant now) {
    List<Delivery> due =
        em.createQuery(
                "select d from Delivery d where d.nextAt <= ?1 order by d.nextAt, d.id",
                Delivery.class)
            .setParameter(1, now)
            .setMaxResults(AT_ONCE)
            .getResultList();
    // of two nodes the one whose update finds the row unchanged has it
    return due.stream().filter(d -> postpone(d, now.plus(LEASE), d.attempts() + 1)).toList();
  }

  /** It has not arrived: later again, or never. */
  boolean failed(Delivery delivery, Instant now) {
    if (Backoff.isGivenUp(delivery.createdAt(), now)) {
      done(delivery);
      return false;
    }
    em.createQuery("update Delivery d set d.nextAt = ?1 where d.id = ?2")
        .setParameter(1, now.plus(Backoff.after(delivery.attempts() + 1)))
        .setParameter(2, delivery.id())
        .executeUpdate();
    return true;
  }

  private boolean postpone(Delivery delivery, Instant until, int attempts) {
    return em.createQuery(
                "update Delivery d set d.nextAt = ?1, d.attempts = ?2"
                    + " where d.id = ?3 and d.nextAt = ?4")
            .setParameter(1, until)
            .setParameter(2, attempts)
            .setParameter(3, delivery.id())
            .setParameter(4, delivery.nextAt())
            .executeUpdate()
        == 1;
  }

  /** It has arrived. */
  void done(Delivery delivery) {
    em.createQuery("delete from Delivery d where d.id = ?1")
        .setParameter(1, delivery.id())
        .executeUpdate();
  }

  /**
   * Keeps the table small.
   *
   * @return how many were dropped
   */
  int bound() {
    List<Long> beyond =
        em.createQuery("select d.id from Delivery d order by d.id desc", Long.class)
            .setFirstResult(CAPACITY)
            .setMaxResults(1)
            .getResultList();
    return beyond.isEmpty()
        ? 0
        : em.createQuery("delete from Delivery d where d.id <= ?1")
            .setParameter(1, beyond.get(0))
            .executeUpdate();
  }
}
