package javax.slee.management;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Objects;
import javax.management.Notification;
import javax.slee.facilities.AlarmLevel;
import javax.slee.facilities.Level;

/**
 * Tells management clients that an alarm was raised or cleared (JSR 240 §14).
 *
 * <p>A notification is of the form of SLEE 1.0 or of SLEE 1.1, depending on the constructor. What
 * the other form has and this one has not is answered with a neutral value.
 */
@SuppressWarnings("deprecation") // carries the level of SLEE 1.0 beside that of 1.1
public final class AlarmNotification extends Notification implements VendorExtensions {

  private static volatile boolean serializeVendorData;
  private static volatile boolean deserializeVendorData;

  private final String alarmID;
  private final NotificationSource notificationSource;
  private final String alarmType;
  private final Object alarmSource;
  private final String instanceID;
  private final Level level;
  private final AlarmLevel alarmLevel;
  private final Throwable cause;
  private transient Object vendorData;

  /**
   * A notification in the form of SLEE 1.0, of the type {@link AlarmMBean#ALARM_NOTIFICATION_TYPE}.
   *
   * @param cause what the alarm was raised for, or null
   * @param timestamp in milliseconds since 1970-01-01T00:00Z
   * @throws NullPointerException if an argument other than {@code cause} is null
   * @throws IllegalArgumentException if the level is {@link Level#OFF}
   * @deprecated Superseded in SLEE 1.1 by the other constructor.
   */
  @Deprecated
  public AlarmNotification(
      AlarmMBean alarmMBean,
      String alarmType,
      Object alarmSource,
      Level alarmLevel,
      String message,
      Throwable cause,
      long sequenceNumber,
      long timestamp)
      throws NullPointerException, IllegalArgumentException {
    super(
        AlarmMBean.ALARM_NOTIFICATION_TYPE,
        Objects.requireNonNull(alarmMBean, "alarmMBean"),
        sequenceNumber,
        timestamp,
        Objects.requireNonNull(message, "message"));
    if (alarmLevel.isOff()) {
      throw new IllegalArgumentException("an alarm cannot have the level " + alarmLevel);
    }
    this.alarmID = null;
    this.notificationSource = null;
    this.alarmType = Objects.requireNonNull(alarmType, "alarmType");
    this.alarmSource = Objects.requireNonNull(alarmSource, "alarmSource");
    this.instanceID = null;
    this.level = alarmLevel;
    this.alarmLevel = AlarmLevel.INDETERMINATE;
    this.cause = cause;
  }

  /**
   * A notification in the form of SLEE 1.1.
   *
   * @param type {@link NotificationSource#getAlarmNotificationType} of the source
   * @param cause what the alarm was raised for, or null
   * @param timestamp in milliseconds since 1970-01-01T00:00Z
   * @throws NullPointerException if an argument other than {@code cause} is null
   */
  public AlarmNotification(
      String type,
      AlarmMBean alarmMBean,
      String alarmID,
      NotificationSource notificationSource,
      String alarmType,
      String instanceID,
      AlarmLevel alarmLevel,
      String message,
      Throwable cause,
      long sequenceNumber,
      long timestamp)
      throws NullPointerException {
    super(
        Objects.requireNonNull(type, "type"),
        Objects.requireNonNull(alarmMBean, "alarmMBean"),
        sequenceNumber,
        timestamp,
        Objects.requireNonNull(message, "message"));
    this.alarmID = Objects.requireNonNull(alarmID, "alarmID");
    this.notificationSource = Objects.requireNonNull(notificationSource, "notificationSource");
    this.alarmType = Objects.requireNonNull(alarmType, "alarmType");
    this.alarmSource = notificationSource;
    this.instanceID = Objects.requireNonNull(instanceID, "instanceID");
    this.level = Level.INFO;
    this.alarmLevel = Objects.requireNonNull(alarmLevel, "alarmLevel");
    this.cause = cause;
  }

  /** The identifier that the SLEE gave the alarm; null in the form of SLEE 1.0. */
  public String getAlarmID() {
    return alarmID;
  }

  /** The component that raised the alarm; null in the form of SLEE 1.0. */
  public NotificationSource getNotificationSource() {
    return notificationSource;
  }

  /** What kind of trouble this is, in the words of the component. */
  public String getAlarmType() {
    return alarmType;
  }

  /**
   * The component that raised the alarm, in either form.
   *
   * @deprecated Superseded in SLEE 1.1 by {@link #getNotificationSource}.
   */
  @Deprecated
  public Object getAlarmSource() {
    return alarmSource;
  }

  /** Which of the things that can have this trouble has it; null in the form of SLEE 1.0. */
  public String getInstanceID() {
    return instanceID;
  }

  /**
   * The level in SLEE 1.0; {@link Level#INFO} in the form of SLEE 1.1.
   *
   * @deprecated Superseded in SLEE 1.1 by {@link #getAlarmLevel}.
   */
  @Deprecated
  public Level getLevel() {
    return level;
  }

  /** The level in SLEE 1.1; {@link AlarmLevel#INDETERMINATE} in the form of SLEE 1.0. */
  public AlarmLevel getAlarmLevel() {
    return alarmLevel;
  }

  /** What the alarm was raised for, or null. */
  public Throwable getCause() {
    return cause;
  }

  /**
   * From now on the vendor's data is written when a AlarmNotification is serialised; at first it is
   * not.
   */
  public static void enableVendorDataSerialization() {
    serializeVendorData = true;
  }

  /** From now on the vendor's data is left out when a AlarmNotification is serialised. */
  public static void disableVendorDataSerialization() {
    serializeVendorData = false;
  }

  /**
   * From now on the vendor's data is restored when a AlarmNotification is deserialised; at first it
   * is not, for it may be of any class.
   */
  public static void enableVendorDataDeserialization() {
    deserializeVendorData = true;
  }

  /** From now on the vendor's data is dropped when a AlarmNotification is deserialised. */
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
   * Notifications are equal when they say the same thing, whenever they say it: time, sequence
   * number and the alarm's identifier do not count, and a cause counts by its text. {@link
   * AlarmDuplicateFilter} and {@link AlarmThresholdFilter} build on this.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof AlarmNotification that
        && getType().equals(that.getType())
        && alarmSource.equals(that.alarmSource)
        && alarmType.equals(that.alarmType)
        && Objects.equals(instanceID, that.instanceID)
        && level.equals(that.level)
        && alarmLevel.equals(that.alarmLevel)
        && getMessage().equals(that.getMessage())
        && String.valueOf(cause).equals(String.valueOf(that.cause));
  }

  @Override
  public int hashCode() {
    return Objects.hash(getType(), alarmSource, alarmType, instanceID, getMessage());
  }

  @Override
  public String toString() {
    return "AlarmNotification[type="
        + getType()
        + ",id="
        + alarmID
        + ",source="
        + alarmSource
        + ",alarmType="
        + alarmType
        + ",instance="
        + instanceID
        + ",level="
        + (isVersion10() ? level : alarmLevel)
        + ",message="
        + getMessage()
        + ",cause="
        + cause
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
