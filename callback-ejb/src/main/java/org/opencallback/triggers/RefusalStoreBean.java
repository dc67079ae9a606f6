package org.opencallback.triggers;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.opencallback.configuration.Exchange;
import org.opencallback.outbox.Outbox;
import org.opencallback.subscription.OutboxEvent;

/** Stores refusals, and tells of them, many in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefusalStoreBean {

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  private final Clock clock = Clock.systemUTC();

  /** See {@link RefusalStore#add} and {@link RefusalNews#tell}. */
  public void add(List<TriggerRefusal> refusals, RefusalNews news, Exchange exchange) {
    new RefusalStore(em).add(refusals, exchange.settings().getKeptRefusals());
    if (exchange.subscriptions().want(OutboxEvent.TRIGGER_REFUSED)) {
      news.tell(refusals, new Outbox(em, exchange.subscriptions()), clock.instant());
    }
  }
}
