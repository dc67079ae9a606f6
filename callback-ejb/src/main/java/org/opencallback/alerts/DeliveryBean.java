package org.opencallback.alerts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Posts what is in the outbox, one after the other; a receiver that is away holds up nobody else.
 */
@Singleton
@Startup
@DependsOn("ConfigurationBean")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryBean {

  private static final Logger LOG = Logger.getLogger(DeliveryBean.class);
  private static final long EVERY_MS = 2_000;

  private final Clock clock = Clock.systemUTC();

  @EJB AlertStoreBean store;

  @Resource TimerService timers;

  @PostConstruct
  void start() {
    timers.createIntervalTimer(EVERY_MS, EVERY_MS, new TimerConfig("deliveries", false));
  }

  /** Posts what is due. */
  @Timeout
  public void deliver() {
    try {
      Webhook webhook = store.webhook();
      if (webhook.isWanted()) {
        for (Delivery delivery : store.take(clock.instant())) {
          deliver(webhook, delivery);
        }
      }
    } catch (EJBException e) {
      LOG.debug("deliveries could not be read", e);
    }
  }

  private void deliver(Webhook webhook, Delivery delivery) {
    try {
      webhook.post(delivery, clock.instant());
      store.done(delivery);
    } catch (IOException | IllegalArgumentException e) {
      boolean again = store.failed(delivery, clock.instant());
      LOG.warnf(
          "webhook: %s %d did not arrive, %s: %s",
          delivery.event(), delivery.id(), again ? "tried again later" : "given up", e.toString());
    }
  }
}
