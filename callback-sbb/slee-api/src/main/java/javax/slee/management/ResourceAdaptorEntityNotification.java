package javax.slee.management;

import java.util.Objects;
import javax.management.ObjectName;
import javax.slee.usage.UsageMBean;

/**
 * A resource adaptor entity as the source of alarms, traces and usage notifications (JSR 240 §14).
 */
public final class ResourceAdaptorEntityNotification extends AbstractNotificationSource
    implements NotificationSource {

  /** The type of notifications about alarms of such a source. */
  public static final String ALARM_NOTIFICATION_TYPE = "javax.slee.management.alarm.raentity";

  /** The type of notifications about traces of such a source. */
  public static final String TRACE_NOTIFICATION_TYPE = "javax.slee.management.trace.raentity";

  /** The type of notifications about changes of usage parameters of such a source. */
  public static final String USAGE_NOTIFICATION_TYPE = "javax.slee.management.usage.raentity";

  /** The key of the entity's name in the object names of usage MBeans. */
  public static final String RESOURCE_ADAPTOR_ENTITY_NAME_KEY = "raEntityName";

  private final String entityName;

  /**
   * @throws NullPointerException if the argument is null
   */
  public ResourceAdaptorEntityNotification(String entityName) {
    this.entityName = Objects.requireNonNull(entityName, "entityName");
  }

  public String getEntityName() {
    return entityName;
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
  public static String getUsageMBeanProperties(String entityName) {
    return UsageMBean.NOTIFICATION_SOURCE_KEY
        + '='
        + USAGE_NOTIFICATION_TYPE
        + ','
        + property(RESOURCE_ADAPTOR_ENTITY_NAME_KEY, entityName);
  }

  /** The properties for this source, see the static method. */
  public String getUsageMBeanProperties() {
    return getUsageMBeanProperties(entityName);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResourceAdaptorEntityNotification that
        && entityName.equals(that.entityName);
  }

  @Override
  public int hashCode() {
    return entityName.hashCode();
  }

  @Override
  public String toString() {
    return "ResourceAdaptorEntityNotification[entity=" + entityName + "]";
  }

  @Override
  public int compareTo(Object other) {
    int order = compareTo(getClassName(), other);
    if (order == 0) {
      order = entityName.compareTo(((ResourceAdaptorEntityNotification) other).entityName);
    }
    return order;
  }

  @Override
  protected String getClassName() {
    return ResourceAdaptorEntityNotification.class.getName();
  }

  private static String property(String key, String value) {
    return key + '=' + ObjectName.quote(value);
  }
}
