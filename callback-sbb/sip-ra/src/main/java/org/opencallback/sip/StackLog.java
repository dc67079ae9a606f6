package org.opencallback.sip;

import gov.nist.core.StackLogger;
import java.time.Clock;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The SIP stack's own log, category {@code org.opencallback.sip.stack}.
 *
 * <p>What the stack calls information, or a warning, is about itself and goes to DEBUG. What it
 * calls an error is mostly a peer's doing: one line at WARN, made safe to print, and not more than
 * {@link WarningLimit} lets through, with the stack trace at DEBUG.
 */
public final class StackLog implements StackLogger {

  private static final String CATEGORY = "org.opencallback.sip.stack";

  /** What the stack writes before a whole SIP message. */
  private static final String MESSAGE = " for message ";

  private static final Logger LOG = Logger.getLogger(CATEGORY);

  private final WarningLimit limit = new WarningLimit(Clock.systemUTC());

  @Override
  public boolean isLoggingEnabled() {
    return true;
  }

  @Override
  public boolean isLoggingEnabled(int level) {
    return LOG.isEnabled(level(level));
  }

  private static Logger.Level level(int stackLevel) {
    if (stackLevel <= TRACE_FATAL) {
      return Logger.Level.ERROR;
    }
    if (stackLevel <= TRACE_ERROR) {
      return Logger.Level.WARN;
    }
    return stackLevel <= TRACE_INFO ? Logger.Level.DEBUG : Logger.Level.TRACE;
  }

  @Override
  public void logFatalError(String message) {
    LOG.error(Printable.line(message));
  }

  @Override
  public void logError(String message) {
    warn(message, null);
  }

  @Override
  public void logError(String message, Exception cause) {
    warn(message, cause);
  }

  @Override
  public void logException(Throwable cause) {
    warn("exception", cause);
  }

  @Override
  public void logWarning(String message) {
    LOG.debug(message);
  }

  private void warn(String message, @Nullable Throwable cause) {
    if (cause != null) {
      LOG.debug(message, cause);
    }
    long suppressed = limit.permit();
    if (suppressed < 0) {
      return;
    }
    LOG.warn(
        line(message)
            + (cause == null ? "" : ": " + line(cause.toString()))
            + (suppressed == 0 ? "" : " (and %d more before)".formatted(suppressed)));
  }

  /** Without the message that the stack could not send: whom it calls is nobody's business here. */
  private static String line(String text) {
    int message = text.indexOf(MESSAGE);
    return Printable.line(message < 0 ? text : text.substring(0, message));
  }

  @Override
  public void logInfo(String message) {
    LOG.debug(message);
  }

  @Override
  public void logDebug(String message) {
    LOG.trace(message);
  }

  @Override
  public void logDebug(String message, Exception cause) {
    LOG.trace(message, cause);
  }

  @Override
  public void logTrace(String message) {
    LOG.trace(message);
  }

  @Override
  public void logStackTrace() {
    logStackTrace(TRACE_TRACE);
  }

  @Override
  public void logStackTrace(int level) {
    if (LOG.isTraceEnabled()) {
      LOG.trace("called from", new Exception("not an error: where the stack is"));
    }
  }

  @Override
  public int getLineCount() {
    return 0;
  }

  /** Levels are set where all others are, in the platform's logging configuration. */
  @Override
  public void disableLogging() {}

  @Override
  public void enableLogging() {}

  @Override
  public void setBuildTimeStamp(String timeStamp) {}

  @Override
  public void setStackProperties(Properties properties) {}

  @Override
  public String getLoggerName() {
    return CATEGORY;
  }
}
