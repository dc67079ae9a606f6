package org.opencallback.sip;

import gov.nist.javax.sip.stack.SIPStackTimerTask;
import gov.nist.javax.sip.stack.timers.DefaultSipTimer;
import java.util.Arrays;
import org.jboss.logging.Logger;

/**
 * The stack's timer: one thread, which ends with the stack. What a task throws goes to the log, and
 * the next task has its turn; the stack's own timer prints it to the console.
 *
 * <p>One kind is known, once or twice in ten thousand calls under load. A server transaction looks
 * twice at the response that it repeats, and whoever is sending that response for the first time at
 * this very moment takes it away in between ({@code SIPServerTransactionImpl.lastResponse}, not
 * guarded). Nothing is lost: the response is on its way, and the next repetition comes in its time.
 */
public final class StackTimer extends DefaultSipTimer {

  private static final Logger LOG = Logger.getLogger(StackTimer.class);
  private static final String REPETITION = "resendLastResponseAsBytes";

  @Override
  public boolean schedule(SIPStackTimerTask task, long delayMs) {
    return super.schedule(new Guarded(task), delayMs);
  }

  @Override
  public boolean scheduleWithFixedDelay(SIPStackTimerTask task, long delayMs, long periodMs) {
    return super.scheduleWithFixedDelay(new Guarded(task), delayMs, periodMs);
  }

  /** A task of the stack's in whose place it stands in the timer's queue. */
  private static final class Guarded extends SIPStackTimerTask {

    private final SIPStackTimerTask task;

    Guarded(SIPStackTimerTask task) {
      this.task = task;
    }

    /** The outer edge of the timer's thread, with which all timers of the stack would end. */
    @Override
    @SuppressWarnings("CatchAndPrintStackTrace")
    public void runTask() {
      try {
        task.runTask();
      } catch (Throwable problem) {
        if (isRepetitionTooSoon(problem)) {
          LOG.debug("a response is not repeated: it is just being sent", problem);
        } else {
          LOG.error("a timer of the SIP stack failed", problem);
        }
      }
    }

    /** The timer is asked to cancel the task by what the task knows it by. */
    @Override
    public void setSipTimerTask(Object handle) {
      super.setSipTimerTask(handle);
      task.setSipTimerTask(handle);
    }

    @Override
    public void cleanUpBeforeCancel() {
      task.cleanUpBeforeCancel();
    }

    @Override
    public Object getThreadHash() {
      return task.getThreadHash();
    }
  }

  private static boolean isRepetitionTooSoon(Throwable problem) {
    return problem instanceof NullPointerException
        && Arrays.stream(problem.getStackTrace())
            .anyMatch(frame -> frame.getMethodName().equals(REPETITION));
  }
}
