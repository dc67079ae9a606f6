package javax.slee.management;

import java.util.Objects;

/** A profile table as the source of alarms, traces and usage notifications (JSR 240 §14). */
public final class ProfileTableNotification extends AbstractNotificationSource
    implements NotificationSource {

  /** The type of notifications about alarms of such a source. */
  public static final String ALARM_NOTIFICATION_TYPE = "javax.slee.management.alarm.profiletable";

  /** The type of notifications about traces of such a source. */
  public static final String TRACE_NOTIFICATION_TYPE = "javax.slee.management.trace.profiletable";

  /** The type of notifications about changes of usage parameters of such a source. */
  public static final String USAGE_NOTIFICATION_TYPE = "javax.slee.management.usage.profiletable";

  /** The key of the profile table's name in the object names of usage MBeans. */
  public static final String PROFILE_TABLE_NAME_KEY = "profileTableName";

  private final String profileTableName;

  /**
   * @throws NullPointerException if the argument is null
   */
  public ProfileTableNotification(String profileTableName) {
    this.profileTableName = Objects.requireNonNull(profileTableName, "profileTableName");
  }

  public String getProfileTableName() {
    return profileTableName;
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

  @Override
  public boolean equals(Object other) {
    return other instanceof ProfileTableNotification that
        && profileTableName.equals(that.profileTableName);
  }

  @Override
  public int hashCode() {
    return profileTableName.hashCode();
  }

  @Override
  public String toString() {
    return "ProfileTableNotification[table=" + profileTableName + "]";
  }

  @Override
  public int compareTo(Object other) {
    int order = compareTo(getClassName(), other);
    if (order == 0) {
      order = profileTableName.compareTo(((ProfileTableNotification) other).profileTableName);
    }
    return order;
  }

  @Override
  protected String getClassName() {
    return ProfileTableNotification.class.getName();
  }
}
