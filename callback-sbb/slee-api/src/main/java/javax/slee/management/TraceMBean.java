package javax.slee.management;

import javax.slee.ComponentID;
import javax.slee.InvalidArgumentException;
import javax.slee.UnrecognizedComponentException;
import javax.slee.facilities.Level;
import javax.slee.facilities.TraceLevel;

/** Sets the levels of tracers (JSR 240 §14). Sends {@link TraceNotification}s. */
public interface TraceMBean {

  /** The object name of this MBean. */
  String OBJECT_NAME = "javax.slee.management:name=Trace";

  /**
   * The type of trace notifications in the form of SLEE 1.0.
   *
   * @deprecated SLEE 1.1 has a type per kind of source, see {@link
   *     NotificationSource#getTraceNotificationType}.
   */
  @Deprecated String TRACE_NOTIFICATION_TYPE = "javax.slee.management.trace";

  /**
   * Sets the level of a component, for the trace facility of SLEE 1.0.
   *
   * @throws UnrecognizedComponentException if the component is not installed
   * @deprecated Superseded in SLEE 1.1 by {@link #setTraceLevel(NotificationSource, String,
   *     TraceLevel)}.
   */
  @Deprecated
  void setTraceLevel(ComponentID component, Level level)
      throws NullPointerException, UnrecognizedComponentException, ManagementException;

  /**
   * The level of a component, for the trace facility of SLEE 1.0.
   *
   * @throws UnrecognizedComponentException if the component is not installed
   * @deprecated Superseded in SLEE 1.1 by {@link #getTraceLevel(NotificationSource, String)}.
   */
  @Deprecated
  Level getTraceLevel(ComponentID component)
      throws NullPointerException, UnrecognizedComponentException, ManagementException;

  /**
   * The names of the tracers that a source has asked for.
   *
   * @throws UnrecognizedNotificationSourceException if there is no such source
   */
  String[] getTracersUsed(NotificationSource source)
      throws NullPointerException, UnrecognizedNotificationSourceException, ManagementException;

  /**
   * Gives a tracer a level of its own; it need not have been asked for yet.
   *
   * @throws UnrecognizedNotificationSourceException if there is no such source
   * @throws InvalidArgumentException if {@code tracerName} is not a tracer's name
   */
  void setTraceLevel(NotificationSource source, String tracerName, TraceLevel level)
      throws NullPointerException,
          UnrecognizedNotificationSourceException,
          InvalidArgumentException,
          ManagementException;

  /**
   * Takes a tracer's own level back, so that it inherits its parent's.
   *
   * @throws UnrecognizedNotificationSourceException if there is no such source
   * @throws InvalidArgumentException if {@code tracerName} is not a tracer's name, or is the root
   *     tracer's
   */
  void unsetTraceLevel(NotificationSource source, String tracerName)
      throws NullPointerException,
          UnrecognizedNotificationSourceException,
          InvalidArgumentException,
          ManagementException;

  /**
   * The names of a source's tracers with a level of their own.
   *
   * @throws UnrecognizedNotificationSourceException if there is no such source
   */
  String[] getTracersSet(NotificationSource source)
      throws NullPointerException, UnrecognizedNotificationSourceException, ManagementException;

  /**
   * The level in force for a tracer, its own or inherited.
   *
   * @throws InvalidArgumentException if {@code tracerName} is not a tracer's name
   * @throws UnrecognizedNotificationSourceException if there is no such source
   */
  TraceLevel getTraceLevel(NotificationSource source, String tracerName)
      throws NullPointerException,
          InvalidArgumentException,
          UnrecognizedNotificationSourceException,
          ManagementException;
}
