package org.opencallback.cuts;

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
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.job.CallProgress;
import org.opencallback.job.ReleaseOrder;
import org.opencallback.jobs.CallBoard.LiveCall;
import org.opencallback.jobs.LiveCallsBean;
import org.opencallback.spending.Purse;

/** Looks every second whether calls in progress at this node have to be cut, and orders it. */
@Singleton
@Startup
@DependsOn("ConfigurationBean")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CutWatchBean {

  private static final Logger LOG = Logger.getLogger(CutWatchBean.class);

  private final Clock clock = Clock.systemUTC();

  /** How far each call had come when it was ordered to end: it is ordered again when further. */
  private final Map<Long, CallProgress> ordered = new HashMap<>();

  @EJB CutStoreBean store;
  @EJB LiveCallsBean calls;
  @EJB ConfigurationBean configuration;

  @Resource TimerService timers;

  @PostConstruct
  void start() {
    long every = Purse.BETWEEN_LOOKS.toMillis();
    timers.createIntervalTimer(every, every, new TimerConfig("cuts", false));
  }

  /** Cuts what has to be cut. */
  @Timeout
  public void watch() {
    Map<Long, LiveCall> live =
        calls.board().all().stream()
            .collect(Collectors.toMap(call -> call.progress().jobId(), Function.identity()));
    ordered.keySet().retainAll(live.keySet());
    Instant now = clock.instant();
    if (live.isEmpty() || !CutDesk.isNeeded(configuration.current(), now)) {
      return;
    }
    try {
      store
          .due(live.values().stream().map(LiveCall::progress).toList(), now)
          .forEach(order -> cut(order, live.get(order.jobId())));
    } catch (EJBException e) {
      LOG.warn("no call in progress could be looked at, it is tried again", e);
    }
  }

  /**
   * A call to an emergency service takes no order; neither does one that is over. What was ordered
   * once need not be again before the call has changed.
   */
  private void cut(ReleaseOrder order, LiveCall call) {
    CallProgress before = ordered.put(order.jobId(), call.progress());
    if (!call.progress().equals(before) && store.cut(call.reference(), order) && before == null) {
      LOG.infof("callback(%d): to be cut in %s, %s", order.jobId(), order.notice(), order.reason());
    }
  }
}
