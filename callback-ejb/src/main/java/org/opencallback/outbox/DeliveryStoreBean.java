package org.opencallback.outbox;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.subscription.Channel;
import org.opencallback.subscription.ReceiverSettings;

/** The steps of deliveries, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryStoreBean {

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @EJB ConfigurationBean configuration;

  /** See {@link Outbox#take}; the table is kept small on this occasion. */
  public List<Delivery> take(Channel channel, Instant now) {
    Outbox outbox = new Outbox(em);
    outbox.bound();
    return outbox.take(channel, now);
  }

  /** Who is told, as stored at this moment. */
  public ReceiverSettings settings() {
    return em.find(ReceiverSettings.class, ReceiverSettings.ONLY);
  }

  /** Where events are posted. */
  public Webhook webhook() {
    ReceiverSettings settings = settings();
    String sealed = settings.getSealedSecret();
    return new Webhook(
        settings.getWebhookUrl(),
        sealed == null
            ? null
            : configuration.sealer().open(sealed, ReceiverSettings.PURPOSE).orElse(null));
  }

  /** See {@link Outbox#done}. */
  public void done(Delivery delivery) {
    new Outbox(em).done(delivery);
  }

  /** See {@link Outbox#failed}. */
  public boolean failed(Delivery delivery, Instant now) {
    return new Outbox(em).failed(delivery, now);
  }
}
