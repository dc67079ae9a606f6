package org.opencallback.jobs;

import static org.opencallback.job.EndReason.NODE_RESTART;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencallback.configuration.AccessPoint.Retrying;
import org.opencallback.configuration.Exchange;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;
import org.opencallback.jobs.JobNews.Job;
import org.opencallback.jobs.JobStore.Ending;
import org.opencallback.jobs.JobStore.Waiting;

/** Takes the jobs up again that a node had before it stopped, or that lost their timer. */
public final class Recovery {

  /** Time between two callbacks that are past due: 100 a second at most. */
  static final Duration SPACING = Duration.ofMillis(10);

  private static final Duration RETRY_GRACE = Duration.ofSeconds(5);

  /**
   * A trigger clears at the latest 32 s after its refusal (64*T1, RFC 3261 §17.2.1), and only then
   * its delay begins.
   */
  private static final Duration FIRST_GRACE = Duration.ofSeconds(40);

  /** An attempt is not given up before any call would have reached its limit. */
  private static final Duration LOST_GRACE = Duration.ofMinutes(15);

  private static final int MOST_PER_SWEEP = 500;
  private static final String RESTARTED = "the node stopped during the call";
  private static final String NEVER_REPORTED = "the end of the call was never reported";

  private final EntityManager em;
  private final JobStore store;

  Recovery(EntityManager em) {
    this.em = em;
    this.store = new JobStore(em);
  }

  /**
   * When a job's timer is to fire.
   *
   * @param overdue it should have fired before
   */
  public record Alarm(long jobId, Instant at, boolean overdue) {}

  /**
   * After a start: attempts that this node had in progress either had reached their mobile, and are
   * over, or are made again at once and count.
   */
  void closeAttempts(String node, Exchange exchange, Instant now) {
    JobNews news = new JobNews(em, exchange.subscriptions(), now);
    for (CallbackRequest request : store.inProgress(node)) {
      Optional<Ending> ending = endingOf(request, exchange, now);
      if (ending.isPresent()) {
        end(request, ending.get(), news);
      } else if (store.waitAgain(request.getId(), request.getAttempt(), now, RESTARTED)) {
        news.scheduled(Job.of(request), now);
      }
    }
  }

  /** How a job ends whose attempt the restart has cut off; empty when another one is made. */
  private static Optional<Ending> endingOf(
      CallbackRequest request, Exchange exchange, Instant now) {
    if (request.getAnsweredAt() != null) {
      return Optional.of(new Ending(CallbackStatus.COMPLETED, NODE_RESTART, now, RESTARTED));
    }
    EndReason released = request.getReason(); // of a release that was under way
    if (released != null) {
      return Optional.of(new Ending(CallbackStatus.CANCELLED, released, now, RESTARTED));
    }
    Retrying retrying = Orders.retrying(request.getAccessNumberId(), exchange);
    return request.getAttempt() <= retrying.retries()
        ? Optional.empty()
        : Optional.of(new Ending(CallbackStatus.FAILED, NODE_RESTART, now, RESTARTED));
  }

  /** After a start: when the timers of this node's waiting jobs are to fire. */
  List<Alarm> alarms(String node, Instant now) {
    List<Alarm> alarms = new ArrayList<>();
    Instant next = now;
    for (Waiting job : store.waiting(node)) {
      if (job.dueAt().isAfter(next)) {
        alarms.add(new Alarm(job.id(), job.dueAt(), false));
      } else {
        alarms.add(new Alarm(job.id(), next, true));
        next = next.plus(SPACING);
      }
    }
    return alarms;
  }

  /** Now and then: waiting jobs of any node that are past due because nobody waits for them. */
  List<Alarm> overdue(Instant now) {
    List<Long> ids = store.overdue(now.minus(RETRY_GRACE), now.minus(FIRST_GRACE), MOST_PER_SWEEP);
    List<Alarm> alarms = new ArrayList<>(ids.size());
    Instant next = now;
    for (long id : ids) {
      alarms.add(new Alarm(id, next, true));
      next = next.plus(SPACING);
    }
    return alarms;
  }

  /**
   * Now and then: gives up attempts whose end was never reported, so that their mobiles can be
   * called back again.
   *
   * @return how many
   */
  int giveUpLost(Exchange exchange, Instant now) {
    Instant startedBefore = now.minus(exchange.settings().getMaxCall()).minus(LOST_GRACE);
    JobNews news = new JobNews(em, exchange.subscriptions(), now);
    List<CallbackRequest> lost = store.lost(startedBefore, MOST_PER_SWEEP);
    for (CallbackRequest request : lost) {
      CallbackStatus status =
          request.getAnsweredAt() == null ? CallbackStatus.FAILED : CallbackStatus.COMPLETED;
      end(request, new Ending(status, EndReason.LOST, now, NEVER_REPORTED), news);
    }
    return lost.size();
  }

  private void end(CallbackRequest request, Ending ending, JobNews news) {
    if (store.end(request.getId(), request.getAttempt(), ending)) {
      news.ended(Job.of(request), ending.status(), ending.reason());
    }
  }
}
