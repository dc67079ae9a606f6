package javax.slee.usage;

import javax.management.Notification;
import javax.management.NotificationFilter;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.management.NotificationSource;

/**
 * Lets the notifications about one usage parameter pass whose value reaches a threshold (JSR 240
 * §14).
 */
public class UsageThresholdFilter implements NotificationFilter {

  private final UsageParameterSelector selector;
  private final long threshold;

  /**
   * A filter of notifications in the form of SLEE 1.0.
   *
   * @param threshold the lowest value that passes
   * @throws NullPointerException if an argument is null
   * @deprecated Superseded in SLEE 1.1 by the other constructor.
   */
  @Deprecated
  public UsageThresholdFilter(ServiceID service, SbbID sbb, String paramName, long threshold)
      throws NullPointerException {
    this.selector = new UsageParameterSelector(service, sbb, paramName);
    this.threshold = threshold;
  }

  /**
   * A filter of notifications in the form of SLEE 1.1.
   *
   * @param threshold the lowest value that passes
   * @throws NullPointerException if an argument is null
   */
  public UsageThresholdFilter(
      NotificationSource notificationSource, String paramName, long threshold)
      throws NullPointerException {
    this.selector = new UsageParameterSelector(notificationSource, paramName);
    this.threshold = threshold;
  }

  @Override
  public boolean isNotificationEnabled(Notification notification) {
    UsageNotification usage = selector.select(notification);
    return usage != null && usage.getValue() >= threshold;
  }
}
