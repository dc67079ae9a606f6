package javax.slee.management;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.management.Notification;
import javax.management.NotificationFilter;

/**
 * Lets an alarm notification pass once and holds back the equal ones that follow within a period
 * (JSR 240 §14).
 *
 * <p>The period begins with the notification that passed. Equal means {@link
 * AlarmNotification#equals}; time is taken from the notifications. Notifications of other kinds do
 * not pass. Safe for use by several threads.
 */
public class AlarmDuplicateFilter implements NotificationFilter {

  private final long period;

  // When the last equal notification passed; one entry per period and kind of notification.
  private transient Map<AlarmNotification, Long> passed = new HashMap<>();

  /**
   * @param period in milliseconds
   */
  public AlarmDuplicateFilter(long period) {
    this.period = period;
  }

  @Override
  public synchronized boolean isNotificationEnabled(Notification notification) {
    if (!(notification instanceof AlarmNotification alarm)) {
      return false;
    }
    long now = alarm.getTimeStamp();
    passed.values().removeIf(start -> now - start >= period);
    return passed.putIfAbsent(alarm, now) == null;
  }

  // A filter that arrives at another JVM starts anew.
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    passed = new HashMap<>();
  }
}
