package javax.slee.management;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Objects;
import javax.management.Notification;
import javax.slee.ServiceID;

/** Tells management clients that a service changed its state (JSR 240 §14). */
public final class ServiceStateChangeNotification extends Notification implements VendorExtensions {

  private static volatile boolean serializeVendorData;
  private static volatile boolean deserializeVendorData;

  private final ServiceID service;
  private final ServiceState newState;
  private final ServiceState oldState;
  private transient Object vendorData;

  /**
   * A notification of the type {@link
   * ServiceManagementMBean#SERVICE_STATE_CHANGE_NOTIFICATION_TYPE}, with the current time.
   *
   * @throws NullPointerException if an argument is null
   */
  public ServiceStateChangeNotification(
      ServiceManagementMBean serviceManagementMBean,
      ServiceID service,
      ServiceState newState,
      ServiceState oldState,
      long sequenceNumber)
      throws NullPointerException {
    super(
        ServiceManagementMBean.SERVICE_STATE_CHANGE_NOTIFICATION_TYPE,
        Objects.requireNonNull(serviceManagementMBean, "serviceManagementMBean"),
        sequenceNumber);
    this.service = Objects.requireNonNull(service, "service");
    this.newState = Objects.requireNonNull(newState, "newState");
    this.oldState = Objects.requireNonNull(oldState, "oldState");
  }

  public ServiceID getService() {
    return service;
  }

  public ServiceState getNewState() {
    return newState;
  }

  public ServiceState getOldState() {
    return oldState;
  }

  /**
   * From now on the vendor's data is written when a ServiceStateChangeNotification is serialised;
   * at first it is not.
   */
  public static void enableVendorDataSerialization() {
    serializeVendorData = true;
  }

  /**
   * From now on the vendor's data is left out when a ServiceStateChangeNotification is serialised.
   */
  public static void disableVendorDataSerialization() {
    serializeVendorData = false;
  }

  /**
   * From now on the vendor's data is restored when a ServiceStateChangeNotification is
   * deserialised; at first it is not, for it may be of any class.
   */
  public static void enableVendorDataDeserialization() {
    deserializeVendorData = true;
  }

  /**
   * From now on the vendor's data is dropped when a ServiceStateChangeNotification is deserialised.
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
    return "ServiceStateChangeNotification[type="
        + getType()
        + ",service="
        + service
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
