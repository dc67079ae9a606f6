package org.opencallback.sip;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Who answered an INVITE first, for as long as a proxy may deliver further answers to it: 64*T1
 * after the first one (RFC 3261 §13.2.2.4). Thread-safe.
 */
final class FirstAnswers {

  /** 64*T1 with T1 of 500 ms (RFC 3261, table 4). */
  static final Duration KEPT = Duration.ofSeconds(32);

  /** More calls than are answered in that time; without a bound a flood would decide. */
  private static final int MOST = 50_000;

  private final LongSupplier nanos;

  /** By branch of our INVITE, oldest first. */
  private final Map<String, Answer> answers = new LinkedHashMap<>();

  private record Answer(String toTag, long atNanos) {}

  FirstAnswers(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * Notes a success response to an INVITE.
   *
   * @param branch of our INVITE, which nobody can guess
   * @param toTag who answers
   * @return whether somebody else had answered this INVITE before
   */
  synchronized boolean isAnotherAnswer(String branch, String toTag) {
    long now = nanos.getAsLong();
    forget(now);
    Answer first = answers.putIfAbsent(branch, new Answer(toTag, now));
    return first != null && !Objects.equals(first.toTag(), toTag);
  }

  private void forget(long now) {
    Iterator<Answer> oldest = answers.values().iterator();
    while (oldest.hasNext()
        && (now - oldest.next().atNanos() > KEPT.toNanos() || answers.size() > MOST)) {
      oldest.remove();
    }
  }
}
