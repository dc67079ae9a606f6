package javax.slee.usage;

import java.io.Serializable;
import java.util.Objects;
import javax.management.Notification;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.management.NotificationSource;

/** Selects the notifications about one usage parameter: what the usage filters have in common. */
final class UsageParameterSelector implements Serializable {

  // Either the source (SLEE 1.1), or service and SBB (SLEE 1.0).
  private final NotificationSource source;
  private final ServiceID service;
  private final SbbID sbb;
  private final String parameterName;

  UsageParameterSelector(NotificationSource source, String parameterName) {
    this.source = Objects.requireNonNull(source, "notificationSource");
    this.service = null;
    this.sbb = null;
    this.parameterName = Objects.requireNonNull(parameterName, "paramName");
  }

  UsageParameterSelector(ServiceID service, SbbID sbb, String parameterName) {
    this.source = null;
    this.service = Objects.requireNonNull(service, "service");
    this.sbb = Objects.requireNonNull(sbb, "sbb");
    this.parameterName = Objects.requireNonNull(parameterName, "paramName");
  }

  /** The notification as one about the parameter; null if it is about anything else. */
  @SuppressWarnings("deprecation") // serves the form of SLEE 1.0 beside that of 1.1
  UsageNotification select(Notification notification) {
    if (!(notification instanceof UsageNotification usage)
        || !parameterName.equals(usage.getUsageParameterName())) {
      return null;
    }
    boolean selected =
        source != null
            ? source.equals(usage.getNotificationSource())
            : usage.isVersion10()
                && service.equals(usage.getService())
                && sbb.equals(usage.getSbb());
    return selected ? usage : null;
  }
}
