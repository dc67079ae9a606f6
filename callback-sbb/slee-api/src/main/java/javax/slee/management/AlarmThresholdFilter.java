package javax.slee.management;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.management.Notification;
import javax.management.NotificationFilter;

/**
 * Lets an alarm notification pass only after a number of equal ones within a period (JSR 240 §14).
 *
 * <p>With a threshold of n, the first n equal notifications are held back; the next one passes if
 * it comes within the period that began with the first, and the count starts anew. Equal means
 * {@link AlarmNotification#equals}; time is taken from the notifications. Notifications of other
 * kinds do not pass. Safe for use by several threads.
 */
public class AlarmThresholdFilter implements NotificationFilter {

  private final int threshold;
  private final long period;
  private transient Map<AlarmNotification, NotificationInfo> held = new HashMap<>();

  /**
   * @param threshold how many equal notifications are held back before one passes
   * @param period in milliseconds
   */
  public AlarmThresholdFilter(int threshold, long period) {
    this.threshold = threshold;
    this.period = period;
  }

  @Override
  public synchronized boolean isNotificationEnabled(Notification notification) {
    if (!(notification instanceof AlarmNotification alarm)) {
      return false;
    }
    long now = alarm.getTimeStamp();
    held.values().removeIf(info -> now - info.start >= period);
    NotificationInfo info = held.computeIfAbsent(alarm, first -> new NotificationInfo(now));
    if (info.count < threshold) {
      info.count++;
      return false;
    }
    held.remove(alarm);
    return true;
  }

  // A filter that arrives at another JVM starts anew.
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    held = new HashMap<>();
  }

  /** How many equal notifications were held back, and since when. */
  private static final class NotificationInfo {

    private final long start;
    private int count;

    NotificationInfo(long start) {
      this.start = start;
    }
  }
}
