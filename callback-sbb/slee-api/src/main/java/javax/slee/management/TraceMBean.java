package javax.slee.management;

import javax.slee.ComponentID;
import javax.slee.InvalidArgumentException;
import javax.slee.UnrecognizedComponentException;
import javax.slee.facilities.Level;
import javax.slee.facilities.TraceLevel;

public interface TraceMBean {
  String OBJECT_NAME = "javax.slee.management:name=Trace";

  @Deprecated String TRACE_NOTIFICATION_TYPE = "javax.slee.management.trace";

  @Deprecated
  void setTraceLevel(ComponentID componentID, Level level)
      throws NullPointerException, UnrecognizedComponentException, ManagementException;

  @Deprecated
  Level getTraceLevel(ComponentID componentID)
      throws NullPointerException, UnrecognizedComponentException, ManagementException;

  String[] getTracersUsed(NotificationSource notificationSource)
      throws NullPointerException, UnrecognizedNotificationSourceException, ManagementException;

  void setTraceLevel(NotificationSource notificationSource, String name, TraceLevel traceLevel)
      throws NullPointerException,
          UnrecognizedNotificationSourceException,
          InvalidArgumentException,
          ManagementException;

  void unsetTraceLevel(NotificationSource notificationSource, String name)
      throws NullPointerException,
          UnrecognizedNotificationSourceException,
          InvalidArgumentException,
          ManagementException;

  String[] getTracersSet(NotificationSource notificationSource)
      throws NullPointerException, UnrecognizedNotificationSourceException, ManagementException;

  TraceLevel getTraceLevel(NotificationSource notificationSource, String name)
      throws NullPointerException,
          InvalidArgumentException,
          UnrecognizedNotificationSourceException,
          ManagementException;
}
