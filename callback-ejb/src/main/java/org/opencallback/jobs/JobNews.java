package org.opencallback.jobs;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.opencallback.cdr.CallDetailRecord;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.EndReason;
import org.opencallback.outbox.Content;
import org.opencallback.outbox.Outbox;
import org.opencallback.subscription.OutboxEvent;
import org.opencallback.subscription.Subscriptions;

/**
 * Tells others what becomes of jobs, if somebody wants to know it; within the caller's transaction.
 */
public final class JobNews {

  private static final String CALLBACK = "callback";
  private static final String RECORD = "record";

  private final Outbox outbox;
  private final Instant now;

  public JobNews(EntityManager em, Subscriptions subscriptions, Instant now) {
    this.outbox = new Outbox(em, subscriptions);
    this.now = now;
  }

  /**
   * What identifies a job for others.
   *
   * @param caller the mobile's number; null when its registration has been removed
   * @param extension number of the extension that pays; null before the first attempt
   * @param attempt attempts made so far
   */
  public record Job(long id, String caller, String extension, int attempt) {

    public static Job of(CallbackRequest request) {
      return new Job(
          request.getId(), request.getCaller(), request.getExtensionNumber(), request.getAttempt());
    }
  }

  /** A job waits for its next attempt. */
  public void scheduled(Job job, Instant dueAt) {
    outbox.add(
        OutboxEvent.CALLBACK_SCHEDULED,
        CALLBACK,
        () -> content(job, CallbackStatus.SCHEDULED, null, dueAt),
        now);
  }

  /** A job is over. */
  public void ended(Job job, CallbackStatus status, EndReason reason) {
    OutboxEvent event =
        switch (status) {
          case COMPLETED -> OutboxEvent.CALLBACK_COMPLETED;
          case FAILED -> OutboxEvent.CALLBACK_FAILED;
          case CANCELLED -> OutboxEvent.CALLBACK_CANCELLED;
          case SCHEDULED, DIALLING -> throw new IllegalArgumentException(status + " is no end");
        };
    outbox.add(event, CALLBACK, () -> content(job, status, reason, null), now);
  }

  private Content content(Job job, CallbackStatus status, EndReason reason, Instant dueAt) {
    return new Content()
        .put("job", job.id())
        .put("status", status)
        .put("reason", reason)
        .put("caller", outbox.number(job.caller()))
        .put("extension", job.extension())
        .put("attempt", job.attempt())
        .put("dueAt", dueAt);
  }

  /** A record was stored. */
  void recorded(CallDetailRecord cdr) {
    outbox.add(OutboxEvent.CALL_RECORDED, RECORD, () -> content(cdr), now);
  }

  private Content content(CallDetailRecord cdr) {
    return new Content()
        .put("id", cdr.getId())
        .put("job", cdr.getRequestId())
        .put("attempt", cdr.getAttempt())
        .put("party", cdr.getParty())
        .put("number", outbox.number(cdr.getNumber()))
        .put("presentedNumber", outbox.number(cdr.getPresentedNumber()))
        .put("extension", cdr.getExtensionNumber())
        .put("trunk", cdr.getTrunkName())
        .put("startedAt", cdr.getStartedAt())
        .put("answeredAt", cdr.getAnsweredAt())
        .put("endedAt", cdr.getEndedAt())
        .put("seconds", cdr.getDuration().toSeconds())
        .put("cause", cdr.getQ850Cause())
        .put("sipStatus", cdr.getSipStatus())
        .put("companyCost", cdr.getCompanyCost())
        .put("mobileCost", cdr.getMobileCost())
        .put("directCost", cdr.getDirectCost());
  }
}
