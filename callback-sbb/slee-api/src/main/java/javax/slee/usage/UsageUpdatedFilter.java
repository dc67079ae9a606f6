package javax.slee.usage;

import javax.management.Notification;
import javax.management.NotificationFilter;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.management.NotificationSource;

/** Lets the notifications about one usage parameter pass, and nothing else (JSR 240 §14). */
public class UsageUpdatedFilter implements NotificationFilter {

  private final UsageParameterSelector selector;

  /**
   * A filter of notifications in the form of SLEE 1.0.
   *
   * @throws NullPointerException if an argument is null
   * @deprecated Superseded in SLEE 1.1 by the other constructor.
   */
  @Deprecated
  public UsageUpdatedFilter(ServiceID service, SbbID sbb, String paramName)
      throws NullPointerException {
    this.selector = new UsageParameterSelector(service, sbb, paramName);
  }

  /**
   * A filter of notifications in the form of SLEE 1.1.
   *
   * @throws NullPointerException if an argument is null
   */
  public UsageUpdatedFilter(NotificationSource notificationSource, String paramName)
      throws NullPointerException {
    this.selector = new UsageParameterSelector(notificationSource, paramName);
  }

  @Override
  public boolean isNotificationEnabled(Notification notification) {
    UsageNotification usage = selector.select(notification);
    return usage != null;
  }
}
