package org.opencallback.slee.facility;

import java.util.Objects;
import javax.slee.facilities.TraceLevel;
import javax.slee.facilities.Tracer;
import org.jboss.logging.Logger;

/**
 * A tracer (JSR 240 §13.3) that writes to the platform's log. Its category is {@code slee}, the
 * name of the SBB or resource adaptor entity, and the tracer's name, separated by dots; the
 * category's log level is the trace level.
 */
public final class LogTracer implements Tracer {

  private final String name;
  private final Logger log;

  /**
   * Creates a tracer.
   *
   * @param source name of the SBB or of the resource adaptor entity
   * @param name name of the tracer; empty for the root tracer
   * @throws IllegalArgumentException if a part of the name between dots is empty
   */
  public LogTracer(String source, String name) {
    this.name = Objects.requireNonNull(name, "tracer name");
    if (name.startsWith(".") || name.endsWith(".") || name.contains("..")) {
      throw new IllegalArgumentException("tracer name = '" + name + "': a part of it is empty");
    }
    this.log = Logger.getLogger("slee." + source + (name.isEmpty() ? "" : "." + name));
  }

  private static Logger.Level logLevel(TraceLevel level) {
    return switch (level.toInt()) {
      case TraceLevel.LEVEL_SEVERE -> Logger.Level.ERROR;
      case TraceLevel.LEVEL_WARNING -> Logger.Level.WARN;
      case TraceLevel.LEVEL_INFO -> Logger.Level.INFO;
      case TraceLevel.LEVEL_CONFIG, TraceLevel.LEVEL_FINE -> Logger.Level.DEBUG;
      default -> Logger.Level.TRACE;
    };
  }

  @Override
  public String getTracerName() {
    return name;
  }

  @Override
  public String getParentTracerName() {
    if (name.isEmpty()) {
      return null;
    }
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  @Override
  public TraceLevel getTraceLevel() {
    if (log.isTraceEnabled()) {
      return TraceLevel.FINEST;
    } else if (log.isDebugEnabled()) {
      return TraceLevel.FINE;
    } else if (log.isInfoEnabled()) {
      return TraceLevel.INFO;
    } else if (log.isEnabled(Logger.Level.WARN)) {
      return TraceLevel.WARNING;
    }
    return log.isEnabled(Logger.Level.ERROR) ? TraceLevel.SEVERE : TraceLevel.OFF;
  }

  @Override
  public boolean isTraceable(TraceLevel level) {
    return log.isEnabled(logLevel(level));
  }

  @Override
  public void trace(TraceLevel level, String message) {
    trace(level, message, null);
  }

  @Override
  public void trace(TraceLevel level, String message, Throwable cause) {
    if (level.isOff()) {
      throw new IllegalArgumentException("trace level OFF is no level to trace at");
    }
    log.log(logLevel(level), Objects.requireNonNull(message, "message"), cause);
  }

  @Override
  public boolean isSevereEnabled() {
    return log.isEnabled(Logger.Level.ERROR);
  }

  @Override
  public void severe(String message) {
    log.error(message);
  }

  @Override
  public void severe(String message, Throwable cause) {
    log.error(message, cause);
  }

  @Override
  public boolean isWarningEnabled() {
    return log.isEnabled(Logger.Level.WARN);
  }

  @Override
  public void warning(String message) {
    log.warn(message);
  }

  @Override
  public void warning(String message, Throwable cause) {
    log.warn(message, cause);
  }

  @Override
  public boolean isInfoEnabled() {
    return log.isInfoEnabled();
  }

  @Override
  public void info(String message) {
    log.info(message);
  }

  @Override
  public void info(String message, Throwable cause) {
    log.info(message, cause);
  }

  @Override
  public boolean isConfigEnabled() {
    return log.isDebugEnabled();
  }

  @Override
  public void config(String message) {
    log.debug(message);
  }

  @Override
  public void config(String message, Throwable cause) {
    log.debug(message, cause);
  }

  @Override
  public boolean isFineEnabled() {
    return log.isDebugEnabled();
  }

  @Override
  public void fine(String message) {
    log.debug(message);
  }

  @Override
  public void fine(String message, Throwable cause) {
    log.debug(message, cause);
  }

  @Override
  public boolean isFinerEnabled() {
    return log.isTraceEnabled();
  }

  @Override
  public void finer(String message) {
    log.trace(message);
  }

  @Override
  public void finer(String message, Throwable cause) {
    log.trace(message, cause);
  }

  @Override
  public boolean isFinestEnabled() {
    return log.isTraceEnabled();
  }

  @Override
  public void finest(String message) {
    log.trace(message);
  }

  @Override
  public void finest(String message, Throwable cause) {
    log.trace(message, cause);
  }
}
