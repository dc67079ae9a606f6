package org.opencallback.slee.facility;

import java.util.Objects;
import javax.slee.facilities.TraceLevel;
import javax.slee.facilities.Tracer;
import org.jboss.logging.Logger;

/**
 * A tracer (JSR 240 §13.3) that writes to the platform's log. Its category is {@code slee}, the
 * name of the SBB or resource adaptor entity, and the tracer's name, separated by dots.
 *
 * <p>Its trace level is the one that management has set for it or for the nearest of its ancestors;
 * where nothing is set, the category's log level is the trace level.
 */
public final class LogTracer implements Tracer {

  /** Is told what is traced. */
  @FunctionalInterface
  interface Sink {
    void traced(String tracer, TraceLevel level, String message, Throwable cause);
  }

  private final String name;
  private final Logger log;
  private final Sink sink;
  private volatile TraceLevel assigned;

  /**
   * Creates a tracer that nobody listens to.
   *
   * @param source name of the SBB or of the resource adaptor entity
   * @param name name of the tracer; empty for the root tracer
   * @throws IllegalArgumentException if a part of the name between dots is empty
   */
  public LogTracer(String source, String name) {
    this(source, name, (tracer, level, message, cause) -> {});
  }

  LogTracer(String source, String name, Sink sink) {
    this.name = Objects.requireNonNull(name, "tracer name");
    if (!isName(name)) {
      throw new IllegalArgumentException("tracer name = '" + name + "': a part of it is empty");
    }
    this.log = Logger.getLogger("slee." + source + (name.isEmpty() ? "" : "." + name));
    this.sink = sink;
  }

  /** Whether no part of the name between dots is empty; the empty name is the root tracer's. */
  static boolean isName(String name) {
    return !name.startsWith(".") && !name.endsWith(".") && !name.contains("..");
  }

  /** Takes the level that management has set for it or an ancestor; null if none is set. */
  void assign(TraceLevel level) {
    assigned = level;
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
    TraceLevel set = assigned;
    if (set != null) {
      return set;
    } else if (log.isTraceEnabled()) {
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
    TraceLevel set = assigned;
    return set == null ? log.isEnabled(logLevel(level)) : level.toInt() <= set.toInt();
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
    emit(level, Objects.requireNonNull(message, "message"), cause);
  }

  /**
   * Traces.
   *
   * <p>DEVIATION: the methods that are named after a level take a message that is null, where JSR
   * 240 §13.3.5 has them throw: resource adaptors hand over {@code e.getMessage()} unseen.
   */
  private void emit(TraceLevel level, String message, Throwable cause) {
    if (isTraceable(level)) {
      String text = String.valueOf(message);
      log.log(logLevel(level), text, cause);
      sink.traced(name, level, text, cause);
    }
  }

  @Override
  public boolean isSevereEnabled() {
    return isTraceable(TraceLevel.SEVERE);
  }

  @Override
  public void severe(String message) {
    emit(TraceLevel.SEVERE, message, null);
  }

  @Override
  public void severe(String message, Throwable cause) {
    emit(TraceLevel.SEVERE, message, cause);
  }

  @Override
  public boolean isWarningEnabled() {
    return isTraceable(TraceLevel.WARNING);
  }

  @Override
  public void warning(String message) {
    emit(TraceLevel.WARNING, message, null);
  }

  @Override
  public void warning(String message, Throwable cause) {
    emit(TraceLevel.WARNING, message, cause);
  }

  @Override
  public boolean isInfoEnabled() {
    return isTraceable(TraceLevel.INFO);
  }

  @Override
  public void info(String message) {
    emit(TraceLevel.INFO, message, null);
  }

  @Override
  public void info(String message, Throwable cause) {
    emit(TraceLevel.INFO, message, cause);
  }

  @Override
  public boolean isConfigEnabled() {
    return isTraceable(TraceLevel.CONFIG);
  }

  @Override
  public void config(String message) {
    emit(TraceLevel.CONFIG, message, null);
  }

  @Override
  public void config(String message, Throwable cause) {
    emit(TraceLevel.CONFIG, message, cause);
  }

  @Override
  public boolean isFineEnabled() {
    return isTraceable(TraceLevel.FINE);
  }

  @Override
  public void fine(String message) {
    emit(TraceLevel.FINE, message, null);
  }

  @Override
  public void fine(String message, Throwable cause) {
    emit(TraceLevel.FINE, message, cause);
  }

  @Override
  public boolean isFinerEnabled() {
    return isTraceable(TraceLevel.FINER);
  }

  @Override
  public void finer(String message) {
    emit(TraceLevel.FINER, message, null);
  }

  @Override
  public void finer(String message, Throwable cause) {
    emit(TraceLevel.FINER, message, cause);
  }

  @Override
  public boolean isFinestEnabled() {
    return isTraceable(TraceLevel.FINEST);
  }

  @Override
  public void finest(String message) {
    emit(TraceLevel.FINEST, message, null);
  }

  @Override
  public void finest(String message, Throwable cause) {
    emit(TraceLevel.FINEST, message, cause);
  }
}
