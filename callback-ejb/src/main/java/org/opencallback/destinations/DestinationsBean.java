package org.opencallback.destinations;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.job.CallbackOrder;
import org.opencallback.job.DestinationDecision;
import org.opencallback.job.Destinations;
import org.opencallback.job.RunningLeg;
import org.opencallback.jobs.LiveCallsBean;

/** Gives meaning to the digits that a mobile dials after the callback. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DestinationsBean implements Destinations {

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @EJB ConfigurationBean configuration;

  @EJB LiveCallsBean calls;

  private final Clock clock = Clock.systemUTC();

  @Override
  public DestinationDecision analyse(CallbackOrder order, String digits, boolean finished) {
    List<RunningLeg> legs =
        calls.board().of(order.jobId()).map(call -> call.progress().legs()).orElse(List.of());
    return new DestinationDesk(em, configuration.current(), clock.instant())
        .analyse(order, legs, digits, finished);
  }
}
