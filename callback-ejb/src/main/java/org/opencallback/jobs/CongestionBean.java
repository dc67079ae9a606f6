package org.opencallback.jobs;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.jboss.logging.Logger;
import org.opencallback.admission.Congestion;

/** Keeps the {@link Congestion} of this node, which triggers and due callbacks share. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CongestionBean {

  private static final Logger LOG = Logger.getLogger(CongestionBean.class);

  private final Congestion congestion = new Congestion(CongestionBean::tell);

  /** The one of this node: always the same object, to be asked without a call of a bean. */
  public Congestion ofThisNode() {
    return congestion;
  }

  private static void tell(boolean congested) {
    if (congested) {
      LOG.warn("overload: triggers are refused with 503 until the work at hand is done");
    } else {
      LOG.info("overload is over: triggers are accepted again");
    }
  }
}
