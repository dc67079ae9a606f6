package org.opencallback.triggers;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.opencallback.admission.Congestion;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.configuration.Exchange;
import org.opencallback.jobs.CongestionBean;
import org.opencallback.trigger.FinalResponse;
import org.opencallback.trigger.RefusalReason;
import org.opencallback.trigger.TriggerCall;
import org.opencallback.trigger.TriggerDecision;
import org.opencallback.trigger.Triggers;

/**
 * Decides on trigger calls. Reads outside the caller's transaction, so that a broken database never
 * rolls the call's own event back.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TriggersBean implements Triggers {

  private static final Logger LOG = Logger.getLogger(TriggersBean.class);

  /** Temporary failure, Q.850 cause 41: the network may try again. */
  private static final FinalResponse SERVER_FAILURE = new FinalResponse(500, 41);

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @EJB ConfigurationBean configuration;

  @EJB RefusalRecorderBean refusals;

  @EJB CongestionBean node;

  private final Clock clock = Clock.systemUTC();
  private Supplier<Exchange> exchange;
  private Congestion congestion;
  private TriggerDesk desk;

  @PostConstruct
  void open() {
    exchange = configuration.live();
    congestion = node.ofThisNode();
    desk = new TriggerDesk(em, refusals::record);
  }

  @Override
  public TriggerDecision decide(TriggerCall call, Duration waited) {
    try {
      Instant now = clock.instant();
      return desk.decide(call, exchange.get(), now, congestion.trigger(waited, now));
    } catch (RuntimeException e) {
      LOG.errorf(e, "trigger %s: no decision was possible, it is refused", call.callId());
      return new TriggerDecision.Refused(RefusalReason.INTERNAL, SERVER_FAILURE);
    }
  }
}
