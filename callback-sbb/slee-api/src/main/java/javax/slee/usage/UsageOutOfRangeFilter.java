package javax.slee.usage;

import javax.management.Notification;
import javax.management.NotificationFilter;
import javax.slee.InvalidArgumentException;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.management.NotificationSource;

/**
 * Lets the notifications about one usage parameter pass whose value lies outside a range (JSR 240
 * §14).
 */
public class UsageOutOfRangeFilter implements NotificationFilter {

  private final UsageParameterSelector selector;
  private final long lowValue;
  private final long highValue;

  /**
   * A filter of notifications in the form of SLEE 1.0.
   *
   * @param lowValue the lowest value that does not pass
   * @param highValue the highest value that does not pass
   * @throws NullPointerException if an argument is null
   * @throws InvalidArgumentException if {@code lowValue} is above {@code highValue}
   * @deprecated Superseded in SLEE 1.1 by the other constructor.
   */
  @Deprecated
  public UsageOutOfRangeFilter(
      ServiceID service, SbbID sbb, String paramName, long lowValue, long highValue)
      throws NullPointerException, InvalidArgumentException {
    this.selector = new UsageParameterSelector(service, sbb, paramName);
    checkRange(lowValue, highValue);
    this.lowValue = lowValue;
    this.highValue = highValue;
  }

  /**
   * A filter of notifications in the form of SLEE 1.1.
   *
   * @param lowValue the lowest value that does not pass
   * @param highValue the highest value that does not pass
   * @throws NullPointerException if an argument is null
   * @throws InvalidArgumentException if {@code lowValue} is above {@code highValue}
   */
  public UsageOutOfRangeFilter(
      NotificationSource notificationSource, String paramName, long lowValue, long highValue)
      throws NullPointerException, InvalidArgumentException {
    this.selector = new UsageParameterSelector(notificationSource, paramName);
    checkRange(lowValue, highValue);
    this.lowValue = lowValue;
    this.highValue = highValue;
  }

  @Override
  public boolean isNotificationEnabled(Notification notification) {
    UsageNotification usage = selector.select(notification);
    return usage != null && (usage.getValue() < lowValue || usage.getValue() > highValue);
  }

  private static void checkRange(long lowValue, long highValue) throws InvalidArgumentException {
    if (lowValue > highValue) {
      throw new InvalidArgumentException(
          "expected a range from low to high: " + lowValue + " to " + highValue);
    }
  }
}
