package org.opencallback.outbox;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.opencallback.subscription.Channel;
import org.opencallback.subscription.OutboxEvent;
import org.opencallback.subscription.Subscriptions;

/**
 * What is to be told to others; within the caller's transaction, so that what is rolled back is not
 * told, and what is committed is.
 */
public final class Outbox {

  /** The form of the messages; another number when a receiver would have to be changed. */
  static final int VERSION = 1;

  /** Messages that wait at most: beyond that the oldest are dropped. */
  static final int CAPACITY = 10_000;

  /** Refused triggers that wait at most: strangers cause them, and must not displace the rest. */
  static final int REFUSALS = 1_000;

  /** Who has taken a delivery tells it within this time, or another node may take it. */
  static final Duration LEASE = Duration.ofMinutes(1);

  private static final int AT_ONCE = 20;

  private final EntityManager em;
  private final Subscriptions subscriptions;

  public Outbox(EntityManager em, Subscriptions subscriptions) {
    this.em = em;
    this.subscriptions = subscriptions;
  }

  /** An outbox that is only emptied. */
  Outbox(EntityManager em) {
    this(em, Subscriptions.NONE);
  }

  /**
   * Puts an event in for each who wants to know it; nothing is asked and written when nobody does.
   *
   * @param subject what the event is about, in one word
   * @param content what is said about it
   */
  public void add(OutboxEvent event, String subject, Supplier<Content> content, Instant now) {
    for (Channel channel : subscriptions.channels(event)) {
      Delivery delivery = new Delivery(channel, event, now);
      em.persist(delivery);
      delivery.write(
          new Content()
              .put("version", VERSION)
              .put("id", delivery.id())
              .put("event", event)
              .put("at", now)
              .put(subject, content.get())
              .json()
              .toString());
    }
  }

  /** A number as it may be told; null for none. */
  public String number(String number) {
    return subscriptions.number(number);
  }

  /** How many more refused triggers may be put in. */
  public int roomForRefusals() {
    long waiting =
        em.createQuery("select count(d) from Delivery d where d.event = ?1", Long.class)
            .setParameter(1, OutboxEvent.TRIGGER_REFUSED.name())
            .getSingleResult();
    return (int) Math.max(0, REFUSALS - waiting);
  }

  /** Takes what is due on a channel, for the time of {@link #LEASE}. */
  List<Delivery> take(Channel channel, Instant now) {
    List<Delivery> due =
        em.createQuery(
                "select d from Delivery d where d.channel = ?1 and d.nextAt <= ?2"
                    + " order by d.nextAt, d.id",
                Delivery.class)
            .setParameter(1, channel)
            .setParameter(2, now)
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

  /** Nobody is told on this channel any more: what waits for it goes. */
  public void close(Channel channel) {
    em.createQuery("delete from Delivery d where d.channel = ?1")
        .setParameter(1, channel)
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
