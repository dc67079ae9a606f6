package org.opencallback.destinations;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.DestinationDecision;
import org.opencallback.job.Destinations;

/** Gives meaning to the digits that a mobile dials after the callback. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DestinationsBean implements Destinations {

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @EJB ConfigurationBean configuration;

  @Override
  public DestinationDecision analyse(CallbackOrder order, String digits, boolean finished) {
    return new DestinationDesk(em).analyse(order, digits, finished, configuration.current());
  }
}
