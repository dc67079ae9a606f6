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

/** Compares alerts with what holds, in a transaction of its own. */
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
}
