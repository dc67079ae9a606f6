package javax.slee.management;

import java.util.Objects;
import javax.management.ObjectName;
import javax.slee.usage.UsageMBean;

/**
 * A part of the SLEE itself as the source of alarms, traces and usage notifications (JSR 240 §14).
 */
public final class SubsystemNotification extends AbstractNotificationSource
    implements NotificationSource {

  /** The type of notifications about alarms of such a source. */
  public static final String ALARM_NOTIFICATION_TYPE = "javax.slee.management.alarm.subsystem";

  /** The type of notifications about traces of such a source. */
  public static final String TRACE_NOTIFICATION_TYPE = "javax.slee.management.trace.subsystem";

  /** The type of notifications about changes of usage parameters of such a source. */
  public static final String USAGE_NOTIFICATION_TYPE = "javax.slee.management.usage.subsystem";

  /** The key of the subsystem's name in the object names of usage MBeans. */
  public static final String SUBSYSTEM_NAME_KEY = "subsystemName";

  private final String subsystemName;

  /**
   * @throws NullPointerException if the argument is null
   */
  public SubsystemNotification(String subsystemName) {
    this.subsystemName = Objects.requireNonNull(subsystemName, "subsystemName");
  }

  public String getSubsystemName() {
    return subsystemName;
  }

  @Override
  public String getAlarmNotificationType() {
    return ALARM_NOTIFICATION_TYPE;
  }

  @Override
  public String getTraceNotificationType() {
    return TRACE_NOTIFICATION_TYPE;
  }

  @Override
  public String getUsageNotificationType() {
    return USAGE_NOTIFICATION_TYPE;
  }

  /**
   * The properties that tell the usage MBeans of one such source from all others: {@link
   * UsageMBean#BASE_OBJECT_NAME}, a comma and this string make an object name.
   *
   * @throws NullPointerException if the argument is null
   */
  public static String getUsageMBeanProperties(String subsystemName) {
    return UsageMBean.NOTIFICATION_SOURCE_KEY
        + '='
        + USAGE_NOTIFICATION_TYPE
        + ','
        + property(SUBSYSTEM_NAME_KEY, subsystemName);
  }

  /** The properties for this source, see the static method. */
  public String getUsageMBeanProperties() {
    return getUsageMBeanProperties(subsystemName);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SubsystemNotification that && subsystemName.equals(that.subsystemName);
  }

  @Override
  public int hashCode() {
    return subsystemName.hashCode();
  }

  @Override
  public String toString() {
    return "SubsystemNotification[subsystem=" + subsystemName + "]";
  }

  @Override
  public int compareTo(Object other) {
    int order = compareTo(getClassName(), other);
    if (order == 0) {
      order = subsystemName.compareTo(((SubsystemNotification) other).subsystemName);
    }
    return order;
  }

  @Override
  protected String getClassName() {
    return SubsystemNotification.class.getName();
  }

  private static String property(String key, String value) {
    return key + '=' + ObjectName.quote(value);
  }
}
