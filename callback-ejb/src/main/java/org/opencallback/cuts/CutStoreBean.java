package org.opencallback.cuts;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.job.CallPlacer;
import org.opencallback.job.CallProgress;
import org.opencallback.job.ReleaseOrder;

/** What the watch asks the database and writes there, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CutStoreBean {

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @EJB ConfigurationBean configuration;

  @EJB CallPlacer placer;

  /** See {@link CutDesk#due}. */
  public List<ReleaseOrder> due(Collection<CallProgress> calls, Instant now) {
    return new CutDesk(em).due(calls, configuration.current(), now);
  }

  /**
   * Orders a call to end, and notes in its job why.
   *
   * @return false when the call is over
   */
  public boolean cut(Serializable call, ReleaseOrder order) {
    return new CutDesk(em).note(order) && placer.release(call, order);
  }
}
