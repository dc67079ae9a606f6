package org.opencallback.triggers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.opencallback.outbox.Content;
import org.opencallback.outbox.Outbox;
import org.opencallback.subscription.OutboxEvent;

/**
 * Tells others of refused triggers: each of them while they are few; of a flood only so many as
 * somebody may read, and how many there were besides.
 */
final class RefusalNews {

  /** So many are told within {@link #WINDOW}. */
  static final int TOLD = 60;

  static final Duration WINDOW = Duration.ofMinutes(1);

  private static final String REFUSAL = "refusal";

  private Instant windowEnds = Instant.MIN;
  private int room;
  private long omitted;

  /** Puts refusals, which have been stored, into an outbox. */
  synchronized void tell(List<TriggerRefusal> refusals, Outbox outbox, Instant now) {
    if (!now.isBefore(windowEnds)) {
      windowEnds = now.plus(WINDOW);
      room = TOLD;
    }
    int told = Math.min(refusals.size(), Math.min(room, outbox.roomForRefusals()));
    room -= told;
    for (TriggerRefusal refusal : refusals.subList(0, told)) {
      long before = omitted;
      omitted = 0;
      outbox.add(OutboxEvent.TRIGGER_REFUSED, REFUSAL, () -> content(refusal, before, outbox), now);
    }
    omitted += refusals.size() - told;
  }

  private static Content content(TriggerRefusal refusal, long omitted, Outbox outbox) {
    return new Content()
        .put("id", refusal.getId())
        .put("refusedAt", refusal.getRefusedAt())
        .put("caller", outbox.number(refusal.getCaller()))
        .put("called", outbox.number(refusal.getCalled()))
        .put("trunk", refusal.getTrunkName())
        .put("reason", refusal.getReason())
        .put("omitted", omitted);
  }
}
