package javax.slee.management;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Objects;
import javax.slee.facilities.AlarmLevel;

/** An alarm that stands: what the alarm MBean tells about it (JSR 240 §14). */
@SuppressWarnings("ComparableType") // JSR 240 orders by compareTo(Object)
public final class Alarm implements VendorExtensions, Serializable, Comparable<Object> {

  private static volatile boolean serializeVendorData;
  private static volatile boolean deserializeVendorData;

  private final String alarmID;
  private final NotificationSource notificationSource;
  private final String alarmType;
  private final String instanceID;
  private final AlarmLevel alarmLevel;
  private final String message;
  private final Throwable cause;
  private final long timestamp;
  private transient Object vendorData;

  /**
   * @param cause what the alarm was raised for, or null
   * @param timestamp when the alarm was raised, in milliseconds since 1970-01-01T00:00Z
   * @throws NullPointerException if an argument other than {@code cause} is null
   */
  public Alarm(
      String alarmID,
      NotificationSource notificationSource,
      String alarmType,
      String instanceID,
      AlarmLevel alarmLevel,
      String message,
      Throwable cause,
      long timestamp)
      throws NullPointerException {
    this.alarmID = Objects.requireNonNull(alarmID, "alarmID");
    this.notificationSource = Objects.requireNonNull(notificationSource, "notificationSource");
    this.alarmType = Objects.requireNonNull(alarmType, "alarmType");
    this.instanceID = Objects.requireNonNull(instanceID, "instanceID");
    this.alarmLevel = Objects.requireNonNull(alarmLevel, "alarmLevel");
    this.message = Objects.requireNonNull(message, "message");
    this.cause = cause;
    this.timestamp = timestamp;
  }

  /** The identifier that the SLEE gave the alarm when it was raised. */
  public String getAlarmID() {
    return alarmID;
  }

  /** The component that raised the alarm. */
  public NotificationSource getNotificationSource() {
    return notificationSource;
  }

  /** What kind of trouble this is, in the words of the component. */
  public String getAlarmType() {
    return alarmType;
  }

  /** Which of the things that can have this trouble has it. */
  public String getInstanceID() {
    return instanceID;
  }

  public AlarmLevel getAlarmLevel() {
    return alarmLevel;
  }

  public String getMessage() {
    return message;
  }

  /** What the alarm was raised for, or null. */
  public Throwable getCause() {
    return cause;
  }

  /** When the alarm was raised, in milliseconds since 1970-01-01T00:00Z. */
  public long getTimestamp() {
    return timestamp;
  }

  /** From now on the vendor's data is written when a Alarm is serialised; at first it is not. */
  public static void enableVendorDataSerialization() {
    serializeVendorData = true;
  }

  /** From now on the vendor's data is left out when a Alarm is serialised. */
  public static void disableVendorDataSerialization() {
    serializeVendorData = false;
  }

  /**
   * From now on the vendor's data is restored when a Alarm is deserialised; at first it is not, for
   * it may be of any class.
   */
  public static void enableVendorDataDeserialization() {
    deserializeVendorData = true;
  }

  /** From now on the vendor's data is dropped when a Alarm is deserialised. */
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

  /** Alarms are equal when they have the same identifier. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Alarm that && alarmID.equals(that.alarmID);
  }

  @Override
  public int hashCode() {
    return alarmID.hashCode();
  }

  /**
   * Orders alarms by their identifiers.
   *
   * @throws ClassCastException if {@code other} is not an alarm
   */
  @Override
  public int compareTo(Object other) {
    return alarmID.compareTo(((Alarm) other).alarmID);
  }

  @Override
  public String toString() {
    return "Alarm[id="
        + alarmID
        + ",source="
        + notificationSource
        + ",type="
        + alarmType
        + ",instance="
        + instanceID
        + ",level="
        + alarmLevel
        + ",message="
        + message
        + ",cause="
        + cause
        + ",timestamp="
        + timestamp
        + "]";
  }
}
