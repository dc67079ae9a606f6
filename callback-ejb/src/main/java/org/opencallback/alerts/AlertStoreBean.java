package org.opencallback.alerts;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.jobs.NodeName;

/** The steps of alerts and deliveries, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AlertStoreBean {

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @EJB ConfigurationBean configuration;

  /** See {@link AlertDesk#reconcile}. */
  public AlertDesk.Change look(Instant now) {
    List<Condition> holding =
        new Watch(em)
            .look(configuration.current(), configuration.links(), configuration.fault(), now);
    return new AlertDesk(em, NodeName.ofThisServer()).reconcile(holding, now);
  }

  /** See {@link Outbox#take}. */
  public List<Delivery> take(Instant now) {
    return new Outbox(em).take(now);
  }

  /** Where deliveries go; empty fields when nobody wants them. */
  public Webhook webhook() {
    AlertSettings settings = em.find(AlertSettings.class, AlertSettings.ONLY);
    String sealed = settings.getSealedSecret();
    return new Webhook(
        settings.getWebhookUrl(),
        sealed == null
            ? null
            : configuration.sealer().open(sealed, AlertSettings.PURPOSE).orElse(null));
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
