package org.opencallback.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The delays of jobs whose trigger has not cleared yet; usually for a few milliseconds. */
final class UnclearedTriggers {

  private record Uncleared(Duration delay, Instant promisedAt) {}

  private final Map<Long, Uncleared> waiting = new ConcurrentHashMap<>();

  void add(long jobId, Duration delay, Instant promisedAt) {
    waiting.put(jobId, new Uncleared(delay, promisedAt));
  }

  /** The delay of a job whose trigger has cleared now; empty when it had cleared before. */
  Optional<Duration> cleared(long jobId) {
    return Optional.ofNullable(waiting.remove(jobId)).map(Uncleared::delay);
  }

  /** Takes out the jobs promised before a moment: their triggers' end will not be heard of. */
  List<Long> takePromisedBefore(Instant moment) {
    List<Long> taken = new ArrayList<>();
    waiting.forEach(
        (jobId, trigger) -> {
          if (trigger.promisedAt().isBefore(moment) && waiting.remove(jobId, trigger)) {
            taken.add(jobId);
          }
        });
    return taken;
  }
}
