package javax.slee.management;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Objects;
import javax.management.Notification;

/** Tells management clients that the SLEE changed its state (JSR 240 §14). */
public final class SleeStateChangeNotification extends Notification implements VendorExtensions {

  private static volatile boolean serializeVendorData;
  private static volatile boolean deserializeVendorData;

  private final SleeState newState;
  private final SleeState oldState;
  private transient Object vendorData;

  /**
   * A notification of the type {@link SleeManagementMBean#SLEE_STATE_CHANGE_NOTIFICATION_TYPE},
   * with the current time.
   *
   * @throws NullPointerException if an argument is null
   */
  public SleeStateChangeNotification(
      SleeManagementMBean sleeManagementMBean,
      SleeState newState,
      SleeState oldState,
      long sequenceNumber)
      throws NullPointerException {
    super(
        SleeManagementMBean.SLEE_STATE_CHANGE_NOTIFICATION_TYPE,
        Objects.requireNonNull(sleeManagementMBean, "sleeManagementMBean"),
        sequenceNumber);
    this.newState = Objects.requireNonNull(newState, "newState");
    this.oldState = Objects.requireNonNull(oldState, "oldState");
  }

  public SleeState getNewState() {
    return newState;
  }

  public SleeState getOldState() {
    return oldState;
  }

  /**
   * From now on the vendor's data is written when a SleeStateChangeNotification is serialised; at
   * first it is not.
   */
  public static void enableVendorDataSerialization() {
    serializeVendorData = true;
  }

  /** From now on the vendor's data is left out when a SleeStateChangeNotification is serialised. */
  public static void disableVendorDataSerialization() {
    serializeVendorData = false;
  }

  /**
   * From now on the vendor's data is restored when a SleeStateChangeNotification is deserialised;
   * at first it is not, for it may be of any class.
   */
  public static void enableVendorDataDeserialization() {
    deserializeVendorData = true;
  }

  /**
   * From now on the vendor's data is dropped when a SleeStateChangeNotification is deserialised.
   */
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

  @Override
  public String toString() {
    return "SleeStateChangeNotification[type="
        + getType()
        + ",oldState="
        + oldState
        + ",newState="
        + newState
        + ",sequenceNumber="
        + getSequenceNumber()
        + ",timestamp="
        + getTimeStamp()
        + "]";
  }
}
