package org.opencallback.slee.facility;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.slee.ComponentID;
import javax.slee.UnrecognizedComponentException;
import javax.slee.facilities.Level;
import javax.slee.facilities.TraceFacility;
import javax.slee.facilities.TraceLevel;
import javax.slee.facilities.Tracer;

/** The trace facility of JAIN SLEE 1.0, on the tracers of 1.1 (JSR 240 §13.3.6). */
@SuppressWarnings("deprecation") // services written for 1.0 use it
public final class LogTraceFacility implements TraceFacility {

  /** Is told what is traced. */
  @FunctionalInterface
  public interface Listener {

    /**
     * A message was traced.
     *
     * @param cause null if there is none
     * @param timeStampMs the component's idea of the time
     */
    void traced(
        ComponentID component,
        Level level,
        String messageType,
        String message,
        Throwable cause,
        long timeStampMs);
  }

  private final Predicate<ComponentID> installed;
  private final Map<String, Tracer> tracers = new ConcurrentHashMap<>();
  private final Map<ComponentID, Level> levels = new ConcurrentHashMap<>();
  private volatile Listener listener = (component, level, type, message, cause, timeStampMs) -> {};

  /**
   * Creates the facility.
   *
   * @param installed whether there is a component of that identity
   */
  public LogTraceFacility(Predicate<ComponentID> installed) {
    this.installed = installed;
  }

  /** Sets who is told what is traced. */
  public void listener(Listener told) {
    listener = told;
  }

  /** Sets a component's level; until then the platform's log decides. */
  public void setTraceLevel(ComponentID component, Level level)
      throws UnrecognizedComponentException {
    requireInstalled(component);
    levels.put(component, Objects.requireNonNull(level, "level"));
  }

  private void requireInstalled(ComponentID component) throws UnrecognizedComponentException {
    if (!installed.test(Objects.requireNonNull(component, "component"))) {
      throw new UnrecognizedComponentException(component + " is not installed");
    }
  }

  private Tracer tracer(ComponentID component) {
    return tracers.computeIfAbsent(component.getName(), name -> new LogTracer(name, ""));
  }

  @Override
  public Level getTraceLevel(ComponentID component) throws UnrecognizedComponentException {
    requireInstalled(component);
    Level set = levels.get(component);
    return set == null ? Level.fromInt(tracer(component).getTraceLevel().toInt()) : set;
  }

  @Override
  public void createTrace(
      ComponentID component, Level level, String messageType, String message, long timeStampMs)
      throws UnrecognizedComponentException {
    createTrace(component, level, messageType, message, null, timeStampMs);
  }

  @Override
  public void createTrace(
      ComponentID component,
      Level level,
      String messageType,
      String message,
      Throwable cause,
      long timeStampMs)
      throws UnrecognizedComponentException {
    Objects.requireNonNull(messageType, "message type");
    Objects.requireNonNull(message, "message");
    if (level.isOff()) {
      throw new IllegalArgumentException("trace level OFF is no level to trace at");
    }
    if (level.toInt() <= getTraceLevel(component).toInt()) {
      tracer(component).trace(TraceLevel.fromInt(level.toInt()), message, cause);
      listener.traced(component, level, messageType, message, cause, timeStampMs);
    }
  }
}
