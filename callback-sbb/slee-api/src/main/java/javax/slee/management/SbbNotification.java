package javax.slee.management;

import java.util.Objects;
import javax.management.ObjectName;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.usage.UsageMBean;

/** An SBB in a service, as the source of alarms, traces and usage notifications (JSR 240 §14). */
public final class SbbNotification extends AbstractNotificationSource
    implements NotificationSource {

  /** The type of notifications about alarms of such a source. */
  public static final String ALARM_NOTIFICATION_TYPE = "javax.slee.management.alarm.sbb";

  /** The type of notifications about traces of such a source. */
  public static final String TRACE_NOTIFICATION_TYPE = "javax.slee.management.trace.sbb";

  /** The type of notifications about changes of usage parameters of such a source. */
  public static final String USAGE_NOTIFICATION_TYPE = "javax.slee.management.usage.sbb";

  /** The key of the service's name in the object names of usage MBeans. */
  public static final String SERVICE_NAME_KEY = "serviceName";

  /** The key of the service's vendor in the object names of usage MBeans. */
  public static final String SERVICE_VENDOR_KEY = "serviceVendor";

  /** The key of the service's version in the object names of usage MBeans. */
  public static final String SERVICE_VERSION_KEY = "serviceVersion";

  /** The key of the SBB's name in the object names of usage MBeans. */
  public static final String SBB_NAME_KEY = "sbbName";

  /** The key of the SBB's vendor in the object names of usage MBeans. */
  public static final String SBB_VENDOR_KEY = "sbbVendor";

  /** The key of the SBB's version in the object names of usage MBeans. */
  public static final String SBB_VERSION_KEY = "sbbVersion";

  private final ServiceID service;
  private final SbbID sbb;

  /**
   * @throws NullPointerException if an argument is null
   */
  public SbbNotification(ServiceID service, SbbID sbb) {
    this.service = Objects.requireNonNull(service, "service");
    this.sbb = Objects.requireNonNull(sbb, "sbb");
  }

  public ServiceID getService() {
    return service;
  }

  public SbbID getSbb() {
    return sbb;
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
   * @throws NullPointerException if an argument is null
   */
  public static String getUsageMBeanProperties(ServiceID service, SbbID sbb) {
    return UsageMBean.NOTIFICATION_SOURCE_KEY
        + '='
        + USAGE_NOTIFICATION_TYPE
        + ','
        + property(SERVICE_NAME_KEY, service.getName())
        + ','
        + property(SERVICE_VENDOR_KEY, service.getVendor())
        + ','
        + property(SERVICE_VERSION_KEY, service.getVersion())
        + ','
        + property(SBB_NAME_KEY, sbb.getName())
        + ','
        + property(SBB_VENDOR_KEY, sbb.getVendor())
        + ','
        + property(SBB_VERSION_KEY, sbb.getVersion());
  }

  /** The properties for this source, see the static method. */
  public String getUsageMBeanProperties() {
    return getUsageMBeanProperties(service, sbb);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SbbNotification that
        && service.equals(that.service)
        && sbb.equals(that.sbb);
  }

  @Override
  public int hashCode() {
    return Objects.hash(service, sbb);
  }

  @Override
  public String toString() {
    return "SbbNotification[service=" + service + ",sbb=" + sbb + "]";
  }

  @Override
  public int compareTo(Object other) {
    int order = compareTo(getClassName(), other);
    if (order == 0) {
      order = service.compareTo(((SbbNotification) other).service);
    }
    if (order == 0) {
      order = sbb.compareTo(((SbbNotification) other).sbb);
    }
    return order;
  }

  @Override
  protected String getClassName() {
    return SbbNotification.class.getName();
  }

  private static String property(String key, String value) {
    return key + '=' + ObjectName.quote(value);
  }
}
