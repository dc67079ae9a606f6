package org.opencallback.alerts;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencallback.outbox.Outbox;
import org.opencallback.subscription.OutboxEvent;
import org.opencallback.subscription.ReceiverSettings;

/** Compares what holds with the alerts that are open; within the caller's transaction. */
public final class AlertDesk {

  /** Alerts that are over stay at most. */
  static final int KEPT = 1_000;

  private final EntityManager em;
  private final String node;

  AlertDesk(EntityManager em, String node) {
    this.em = em;
    this.node = node;
  }

  /** What changed. */
  public record Change(List<Alert> raised, List<Alert> cleared) {}

  /**
   * Raises what holds and is not open, and clears what is open and does not hold.
   *
   * @throws jakarta.persistence.PersistenceException if another node has raised the same just now
   */
  Change reconcile(List<Condition> holding, Instant now) {
    Map<String, Condition> wanted = new HashMap<>();
    holding.forEach(condition -> wanted.putIfAbsent(condition.key(node), condition));
    Outbox outbox =
        new Outbox(em, em.find(ReceiverSettings.class, ReceiverSettings.ONLY).subscriptions());
    List<Alert> open = open().stream().filter(alert -> alert.isSeenBy(node)).toList();
    List<Alert> cleared = open.stream().filter(a -> !wanted.containsKey(a.openKey())).toList();
    open.forEach(
        alert -> {
          Condition still = wanted.remove(alert.openKey());
          if (still != null) {
            alert.describe(still.detail());
          }
        });
    cleared.forEach(
        alert -> {
          alert.clear(now);
          outbox.add(OutboxEvent.ALERT_CLEARED, AlertNews.SUBJECT, () -> AlertNews.of(alert), now);
        });
    List<Alert> raised = wanted.values().stream().map(c -> new Alert(c, node, now)).toList();
    raised.forEach(
        alert -> {
          em.persist(alert);
          outbox.add(OutboxEvent.ALERT_RAISED, AlertNews.SUBJECT, () -> AlertNews.of(alert), now);
        });
    em.flush();
    if (!raised.isEmpty()) {
      forget();
    }
    return new Change(raised, cleared);
  }

  List<Alert> open() {
    return em.createQuery(
            "select a from Alert a where a.openKey is not null order by a.raisedAt", Alert.class)
        .getResultList();
  }

  private void forget() {
    List<Long> beyond =
        em.createQuery("select a.id from Alert a order by a.id desc", Long.class)
            .setFirstResult(KEPT)
            .setMaxResults(1)
            .getResultList();
    if (!beyond.isEmpty()) {
      em.createQuery("delete from Alert a where a.id <= ?1 and a.openKey is null")
          .setParameter(1, beyond.get(0))
          .executeUpdate();
    }
  }
}
