package org.opencallback.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.function.Supplier;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.CallPlacer;

/**
 * Claims a due job and places its call in one transaction: the claim holds when the call is placed,
 * and not otherwise.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobPlacingBean {

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @EJB ConfigurationBean configuration;

  @EJB CallPlacer placer;

  @EJB LiveCallsBean calls;

  private final Clock clock = Clock.systemUTC();
  private Supplier<Exchange> exchange;
  private JobDesk desk;
  private CallBoard board;

  @PostConstruct
  void open() {
    board = calls.board();
    exchange = configuration.live();
    desk = new JobDesk(em, NodeName.ofThisServer());
  }

  /**
   * Takes a job's turn.
   *
   * @return what became of it; nothing when it does not wait any more
   * @throws IllegalStateException (wrapped by the container) if the call control is not running;
   *     the job still waits
   */
  public JobDesk.Turn take(long jobId) {
    JobDesk.Turn turn = desk.take(jobId, exchange.get(), clock.instant());
    turn.order().ifPresent(order -> board.placed(order, placer.place(order)));
    return turn;
  }
}
