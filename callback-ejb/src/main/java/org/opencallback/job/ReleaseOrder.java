package org.opencallback.job;

import java.time.Duration;

/**
 * A call in progress is to be released. The event that the call receives.
 *
 * <p>One that is cut for money, or because all callbacks are stopped, is cut with a tone and only
 * when no emergency service is being called; the same order may be given again.
 *
 * @param jobId the job
 * @param reason who wants it
 * @param notice how long those who talk are left to come to an end; zero for not at all
 */
public record ReleaseOrder(long jobId, CutReason reason, Duration notice) {

  /** Somebody at the console wants it, at once. */
  public static ReleaseOrder atConsole(long jobId) {
    return new ReleaseOrder(jobId, CutReason.ADMINISTRATOR, Duration.ZERO);
  }
}
