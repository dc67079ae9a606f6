package org.opencallback.slee.jmx;

import java.util.Objects;
import javax.slee.ComponentID;
import javax.slee.InvalidArgumentException;
import javax.slee.UnrecognizedComponentException;
import javax.slee.facilities.Level;
import javax.slee.facilities.TraceLevel;
import javax.slee.management.NotificationSource;
import javax.slee.management.ResourceAdaptorEntityNotification;
import javax.slee.management.SbbNotification;
import javax.slee.management.TraceMBean;
import javax.slee.management.TraceNotification;
import javax.slee.management.UnrecognizedNotificationSourceException;
import org.opencallback.slee.SleeContainer;

/** Trace levels, and what is traced as notifications (JSR 240 §14.14). */
@SuppressWarnings("deprecation") // manages the trace facility of 1.0 too
final class TraceManagement implements TraceMBean {

  private final SleeContainer slee;
  private final Broadcaster broadcaster =
      new Broadcaster(
          TraceNotification.class,
          TraceMBean.TRACE_NOTIFICATION_TYPE,
          SbbNotification.TRACE_NOTIFICATION_TYPE,
          ResourceAdaptorEntityNotification.TRACE_NOTIFICATION_TYPE);

  TraceManagement(SleeContainer slee) {
    this.slee = slee;
  }

  Broadcaster broadcaster() {
    return broadcaster;
  }

  /** Begins to send what is traced. */
  void listen() {
    slee.inventory()
        .tracers()
        .listener(
            (source, tracer, level, message, cause) ->
                broadcaster.send(
                    number ->
                        new TraceNotification(
                            source.getTraceNotificationType(),
                            this,
                            source,
                            tracer,
                            level,
                            message,
                            cause,
                            number,
                            System.currentTimeMillis())));
    slee.inventory()
        .traceFacility()
        .listener(
            (component, level, type, message, cause, timeStampMs) ->
                broadcaster.send(
                    number ->
                        new TraceNotification(
                            this, type, component, level, message, cause, number, timeStampMs)));
  }

  /** Sends nothing any more. */
  void ignore() {
    slee.inventory().tracers().listener((source, tracer, level, message, cause) -> {});
    slee.inventory()
        .traceFacility()
        .listener((component, level, type, message, cause, timeStampMs) -> {});
  }

  @Override
  @Deprecated
  public void setTraceLevel(ComponentID component, Level level)
      throws UnrecognizedComponentException {
    slee.inventory().traceFacility().setTraceLevel(component, level);
  }

  @Override
  @Deprecated
  public Level getTraceLevel(ComponentID component) throws UnrecognizedComponentException {
    return slee.inventory().traceFacility().getTraceLevel(component);
  }

  @Override
  public String[] getTracersUsed(NotificationSource source)
      throws UnrecognizedNotificationSourceException {
    Sources.require(slee, source);
    return slee.inventory().tracers().used(source).toArray(String[]::new);
  }

  @Override
  public void setTraceLevel(NotificationSource source, String tracerName, TraceLevel level)
      throws UnrecognizedNotificationSourceException, InvalidArgumentException {
    Objects.requireNonNull(tracerName, "tracer name");
    Objects.requireNonNull(level, "level");
    Sources.require(slee, source);
    try {
      slee.inventory().tracers().set(source, tracerName, level);
    } catch (IllegalArgumentException e) {
      throw new InvalidArgumentException(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void unsetTraceLevel(NotificationSource source, String tracerName)
      throws UnrecognizedNotificationSourceException, InvalidArgumentException {
    Objects.requireNonNull(tracerName, "tracer name");
    Sources.require(slee, source);
    if (tracerName.isEmpty()) {
      throw new InvalidArgumentException("the root tracer always has a level of its own");
    }
    if (!slee.inventory().tracers().unset(source, tracerName)) {
      throw new InvalidArgumentException("no level is set for tracer " + tracerName);
    }
  }

  @Override
  public String[] getTracersSet(NotificationSource source)
      throws UnrecognizedNotificationSourceException {
    Sources.require(slee, source);
    return slee.inventory().tracers().set(source).toArray(String[]::new);
  }

  @Override
  public TraceLevel getTraceLevel(NotificationSource source, String tracerName)
      throws InvalidArgumentException, UnrecognizedNotificationSourceException {
    Objects.requireNonNull(tracerName, "tracer name");
    Sources.require(slee, source);
    try {
      return slee.inventory().tracers().level(source, tracerName);
    } catch (IllegalArgumentException e) {
      throw new InvalidArgumentException(String.valueOf(e.getMessage()));
    }
  }
}
