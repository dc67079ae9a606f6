package org.opencallback.slee.facility;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.slee.ComponentID;
import javax.slee.facilities.Level;
import javax.slee.facilities.TraceFacility;
import javax.slee.facilities.TraceLevel;
import javax.slee.facilities.Tracer;

/** The trace facility of JAIN SLEE 1.0, on the tracers of 1.1 (JSR 240 §13.3.6). */
@SuppressWarnings("deprecation") // services written for 1.0 use it
public final class LogTraceFacility implements TraceFacility {

  private final Map<String, Tracer> tracers = new ConcurrentHashMap<>();

  private Tracer tracer(ComponentID component) {
    return tracers.computeIfAbsent(component.getName(), name -> new LogTracer(name, ""));
  }

  @Override
  public Level getTraceLevel(ComponentID component) {
    return Level.fromInt(tracer(component).getTraceLevel().toInt());
  }

  @Override
  public void createTrace(
      ComponentID component, Level level, String messageType, String message, long timeStampMs) {
    createTrace(component, level, messageType, message, null, timeStampMs);
  }

  @Override
  public void createTrace(
      ComponentID component,
      Level level,
      String messageType,
      String message,
      Throwable cause,
      long timeStampMs) {
    Objects.requireNonNull(messageType, "message type");
    tracer(component).trace(TraceLevel.fromInt(level.toInt()), message, cause);
  }
}
