package javax.slee.management;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Objects;
import javax.management.Notification;
import javax.slee.facilities.Level;
import javax.slee.facilities.TraceLevel;

/**
 * Brings a trace message to management clients (JSR 240 §14).
 *
 * <p>A notification is of the form of SLEE 1.0 or of SLEE 1.1, depending on the constructor. What
 * the other form has and this one has not is answered with a neutral value.
 */
@SuppressWarnings("deprecation") // carries the level of SLEE 1.0 beside that of 1.1
public final class TraceNotification extends Notification implements VendorExtensions {

  private static volatile boolean serializeVendorData;
  private static volatile boolean deserializeVendorData;

  private final NotificationSource notificationSource;
  private final String messageType;
  private final String tracerName;
  private final Object messageSource;
  private final Level level;
  private final TraceLevel traceLevel;
  private final Throwable cause;
  private transient Object vendorData;

  /**
   * A notification in the form of SLEE 1.0, of the type {@link TraceMBean#TRACE_NOTIFICATION_TYPE}.
   *
   * @param cause what the message is about, or null
   * @param timestamp in milliseconds since 1970-01-01T00:00Z
   * @throws NullPointerException if an argument other than {@code cause} is null
   * @throws IllegalArgumentException if the level is {@link Level#OFF}
   * @deprecated Superseded in SLEE 1.1 by the other constructor.
   */
  @Deprecated
  public TraceNotification(
      TraceMBean traceMBean,
      String messageType,
      Object messageSource,
      Level traceLevel,
      String message,
      Throwable cause,
      long sequenceNumber,
      long timestamp)
      throws NullPointerException, IllegalArgumentException {
    super(
        TraceMBean.TRACE_NOTIFICATION_TYPE,
        Objects.requireNonNull(traceMBean, "traceMBean"),
        sequenceNumber,
        timestamp,
        Objects.requireNonNull(message, "message"));
    if (traceLevel.isOff()) {
      throw new IllegalArgumentException("a trace message cannot have the level " + traceLevel);
    }
    this.notificationSource = null;
    this.messageType = Objects.requireNonNull(messageType, "messageType");
    this.tracerName = null;
    this.messageSource = Objects.requireNonNull(messageSource, "messageSource");
    this.level = traceLevel;
    this.traceLevel = TraceLevel.INFO;
    this.cause = cause;
  }

  /**
   * A notification in the form of SLEE 1.1.
   *
   * @param type {@link NotificationSource#getTraceNotificationType} of the source
   * @param tracerName the name of the tracer, "" for the root tracer
   * @param cause what the message is about, or null
   * @param timestamp in milliseconds since 1970-01-01T00:00Z
   * @throws NullPointerException if an argument other than {@code cause} is null
   * @throws IllegalArgumentException if the level is {@link TraceLevel#OFF}
   */
  public TraceNotification(
      String type,
      TraceMBean traceMBean,
      NotificationSource notificationSource,
      String tracerName,
      TraceLevel traceLevel,
      String message,
      Throwable cause,
      long sequenceNumber,
      long timestamp)
      throws NullPointerException, IllegalArgumentException {
    super(
        Objects.requireNonNull(type, "type"),
        Objects.requireNonNull(traceMBean, "traceMBean"),
        sequenceNumber,
        timestamp,
        Objects.requireNonNull(message, "message"));
    if (traceLevel.isOff()) {
      throw new IllegalArgumentException("a trace message cannot have the level " + traceLevel);
    }
    this.notificationSource = Objects.requireNonNull(notificationSource, "notificationSource");
    this.messageType = null;
    this.tracerName = Objects.requireNonNull(tracerName, "tracerName");
    this.messageSource = notificationSource;
    this.level = Level.INFO;
    this.traceLevel = traceLevel;
    this.cause = cause;
  }

  /** The component that wrote the message; null in the form of SLEE 1.0. */
  public NotificationSource getNotificationSource() {
    return notificationSource;
  }

  /**
   * The kind of message; null in the form of SLEE 1.1.
   *
   * @deprecated SLEE 1.1 sorts messages by tracer, see {@link #getTracerName}.
   */
  @Deprecated
  public String getMessageType() {
    return messageType;
  }

  /** The tracer that the message was written to; null in the form of SLEE 1.0. */
  public String getTracerName() {
    return tracerName;
  }

  /**
   * The component that wrote the message, in either form.
   *
   * @deprecated Superseded in SLEE 1.1 by {@link #getNotificationSource}.
   */
  @Deprecated
  public Object getMessageSource() {
    return messageSource;
  }

  /**
   * The level in SLEE 1.0; {@link Level#INFO} in the form of SLEE 1.1.
   *
   * @deprecated Superseded in SLEE 1.1 by {@link #getTraceLevel}.
   */
  @Deprecated
  public Level getLevel() {
    return level;
  }

  /** The level in SLEE 1.1; {@link TraceLevel#INFO} in the form of SLEE 1.0. */
  public TraceLevel getTraceLevel() {
    return traceLevel;
  }

  /** What the message is about, or null. */
  public Throwable getCause() {
    return cause;
  }

  /**
   * From now on the vendor's data is written when a TraceNotification is serialised; at first it is
   * not.
   */
  public static void enableVendorDataSerialization() {
    serializeVendorData = true;
  }

  /** From now on the vendor's data is left out when a TraceNotification is serialised. */
  public static void disableVendorDataSerialization() {
    serializeVendorData = false;
  }

  /**
   * From now on the vendor's data is restored when a TraceNotification is deserialised; at first it
   * is not, for it may be of any class.
   */
  public static void enableVendorDataDeserialization() {
    deserializeVendorData = true;
  }

  /** From now on the vendor's data is dropped when a TraceNotification is deserialised. */
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
   * number do not count, and a cause counts by its text.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof TraceNotification that
        && getType().equals(that.getType())
        && messageSource.equals(that.messageSource)
        && Objects.equals(messageType, that.messageType)
        && Objects.equals(tracerName, that.tracerName)
        && level.equals(that.level)
        && traceLevel.equals(that.traceLevel)
        && getMessage().equals(that.getMessage())
        && String.valueOf(cause).equals(String.valueOf(that.cause));
  }

  @Override
  public int hashCode() {
    return Objects.hash(getType(), messageSource, messageType, tracerName, getMessage());
  }

  @Override
  public String toString() {
    return "TraceNotification[type="
        + getType()
        + ",source="
        + messageSource
        + (isVersion10() ? ",messageType=" + messageType : ",tracer=" + tracerName)
        + ",level="
        + (isVersion10() ? level : traceLevel)
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
