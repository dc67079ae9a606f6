package javax.slee.usage;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Objects;
import javax.management.Notification;
import javax.slee.SbbID;
import javax.slee.ServiceID;
import javax.slee.management.NotificationSource;
import javax.slee.management.SbbNotification;
import javax.slee.management.VendorExtensionUtils;
import javax.slee.management.VendorExtensions;

/**
 * Tells management clients that a usage parameter was updated (JSR 240 §11).
 *
 * <p>A notification is of the form of SLEE 1.0 or of SLEE 1.1, depending on the constructor.
 */
public final class UsageNotification extends Notification implements VendorExtensions {

  private static volatile boolean serializeVendorData;
  private static volatile boolean deserializeVendorData;

  private final NotificationSource notificationSource;
  private final ServiceID service;
  private final SbbID sbb;
  private final String usageParameterSetName;
  private final String usageParameterName;
  private final boolean counter;
  private final long value;
  private transient Object vendorData;

  /**
   * A notification in the form of SLEE 1.0, of the type {@link
   * SbbUsageMBean#USAGE_NOTIFICATION_TYPE}.
   *
   * @param usageParameterSetName null for the unnamed parameter set
   * @param isCounter whether the parameter is a counter; if not, it takes samples
   * @param value the counter's new value, or the sample
   * @param timestamp in milliseconds since 1970-01-01T00:00Z
   * @throws NullPointerException if an argument other than {@code usageParameterSetName} is null
   * @deprecated Superseded in SLEE 1.1 by the other constructor.
   */
  @Deprecated
  public UsageNotification(
      SbbUsageMBean sbbUsageMBean,
      ServiceID service,
      SbbID sbb,
      String usageParameterSetName,
      String usageParameterName,
      boolean isCounter,
      long value,
      long sequenceNumber,
      long timestamp)
      throws NullPointerException {
    super(
        SbbUsageMBean.USAGE_NOTIFICATION_TYPE,
        Objects.requireNonNull(sbbUsageMBean, "sbbUsageMBean"),
        sequenceNumber,
        timestamp);
    this.notificationSource = null;
    this.service = Objects.requireNonNull(service, "service");
    this.sbb = Objects.requireNonNull(sbb, "sbb");
    this.usageParameterSetName = usageParameterSetName;
    this.usageParameterName = Objects.requireNonNull(usageParameterName, "usageParameterName");
    this.counter = isCounter;
    this.value = value;
  }

  /**
   * A notification in the form of SLEE 1.1.
   *
   * @param type {@link NotificationSource#getUsageNotificationType} of the source
   * @param usageParameterSetName null for the unnamed parameter set
   * @param isCounter whether the parameter is a counter; if not, it takes samples
   * @param value the counter's new value, or the sample
   * @param timestamp in milliseconds since 1970-01-01T00:00Z
   * @throws NullPointerException if an argument other than {@code usageParameterSetName} is null
   */
  public UsageNotification(
      String type,
      UsageMBean usageMBean,
      NotificationSource notificationSource,
      String usageParameterSetName,
      String usageParameterName,
      boolean isCounter,
      long value,
      long sequenceNumber,
      long timestamp)
      throws NullPointerException {
    super(
        Objects.requireNonNull(type, "type"),
        Objects.requireNonNull(usageMBean, "usageMBean"),
        sequenceNumber,
        timestamp);
    this.notificationSource = Objects.requireNonNull(notificationSource, "notificationSource");
    if (notificationSource instanceof SbbNotification source) {
      this.service = source.getService();
      this.sbb = source.getSbb();
    } else {
      this.service = null;
      this.sbb = null;
    }
    this.usageParameterSetName = usageParameterSetName;
    this.usageParameterName = Objects.requireNonNull(usageParameterName, "usageParameterName");
    this.counter = isCounter;
    this.value = value;
  }

  /** The component whose parameter was updated; null in the form of SLEE 1.0. */
  public NotificationSource getNotificationSource() {
    return notificationSource;
  }

  /**
   * The service of the SBB whose parameter was updated; null if the source is not an SBB.
   *
   * @deprecated Superseded in SLEE 1.1 by {@link #getNotificationSource}.
   */
  @Deprecated
  public ServiceID getService() {
    return service;
  }

  /**
   * The SBB whose parameter was updated; null if the source is not an SBB.
   *
   * @deprecated Superseded in SLEE 1.1 by {@link #getNotificationSource}.
   */
  @Deprecated
  public SbbID getSbb() {
    return sbb;
  }

  /** The name of the parameter set; null for the unnamed one. */
  public String getUsageParameterSetName() {
    return usageParameterSetName;
  }

  public String getUsageParameterName() {
    return usageParameterName;
  }

  /** Whether the parameter is a counter; if not, it takes samples. */
  public boolean isCounter() {
    return counter;
  }

  /** The counter's new value, or the sample. */
  public long getValue() {
    return value;
  }

  /**
   * From now on the vendor's data is written when a UsageNotification is serialised; at first it is
   * not.
   */
  public static void enableVendorDataSerialization() {
    serializeVendorData = true;
  }

  /** From now on the vendor's data is left out when a UsageNotification is serialised. */
  public static void disableVendorDataSerialization() {
    serializeVendorData = false;
  }

  /**
   * From now on the vendor's data is restored when a UsageNotification is deserialised; at first it
   * is not, for it may be of any class.
   */
  public static void enableVendorDataDeserialization() {
    deserializeVendorData = true;
  }

  /** From now on the vendor's data is dropped when a UsageNotification is deserialised. */
  public static void disableVendorDataDeserialization() {
    deserializeVendorData = false;
  }

  @Override
  public void setVendorData(Object vendorData) {
    this.vendorData = vendorData;
  }

  @Override
  public Object getVendorData() {
    return vendorData;
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    VendorExtensionUtils.writeObject(out, serializeVendorData ? vendorData : null);
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    vendorData = VendorExtensionUtils.readObject(in, deserializeVendorData);
  }

  /**
   * Notifications are equal when they say the same thing, whenever they say it: time and sequence
   * number do not count.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof UsageNotification that
        && getType().equals(that.getType())
        && Objects.equals(notificationSource, that.notificationSource)
        && Objects.equals(service, that.service)
        && Objects.equals(sbb, that.sbb)
        && Objects.equals(usageParameterSetName, that.usageParameterSetName)
        && usageParameterName.equals(that.usageParameterName)
        && counter == that.counter
        && value == that.value;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        notificationSource, service, sbb, usageParameterSetName, usageParameterName, value);
  }

  @Override
  public String toString() {
    return "UsageNotification[type="
        + getType()
        + ",source="
        + (isVersion10() ? service + "/" + sbb : notificationSource)
        + ",parameterSet="
        + usageParameterSetName
        + ",parameter="
        + usageParameterName
        + ",isCounter="
        + counter
        + ",value="
        + value
        + ",sequenceNumber="
        + getSequenceNumber()
        + ",timestamp="
        + getTimeStamp()
        + "]";
  }

  boolean isVersion10() {
    return notificationSource == null;
  }
}
