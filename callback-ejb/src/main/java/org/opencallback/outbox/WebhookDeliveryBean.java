package org.opencallback.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Clock;
import org.opencallback.subscription.Channel;

/** Posts what is in the outbox for the webhook. */
@Singleton
@Startup
@DependsOn("ConfigurationBean")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookDeliveryBean {

  @EJB DeliveryStoreBean store;

  @Resource TimerService timers;

  private Courier courier;

  @PostConstruct
  void start() {
    courier = new Courier(Channel.WEBHOOK, store, Clock.systemUTC());
    timers.createIntervalTimer(
        Courier.EVERY_MS, Courier.EVERY_MS, new TimerConfig("webhook", false));
  }

  /** Posts what is due. */
  @Timeout
  public void deliver() {
    courier.deliver(store::webhook);
  }
}
