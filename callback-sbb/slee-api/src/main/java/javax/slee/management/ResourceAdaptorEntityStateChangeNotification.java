package javax.slee.management;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Objects;
import javax.management.Notification;

/** Tells management clients that a resource adaptor entity changed its state (JSR 240 §14). */
public final class ResourceAdaptorEntityStateChangeNotification extends Notification
    implements VendorExtensions {

  private static volatile boolean serializeVendorData;
  private static volatile boolean deserializeVendorData;

  private final String entityName;
  private final ResourceAdaptorEntityState newState;
  private final ResourceAdaptorEntityState oldState;
  private transient Object vendorData;

  /**
   * A notification of the type {@link
   * ResourceManagementMBean#RESOURCE_ADAPTOR_ENTITY_STATE_CHANGE_NOTIFICATION_TYPE}, with the
   * current time.
   *
   * @throws NullPointerException if an argument is null
   */
  public ResourceAdaptorEntityStateChangeNotification(
      ResourceManagementMBean resourceManagementMBean,
      String entityName,
      ResourceAdaptorEntityState newState,
      ResourceAdaptorEntityState oldState,
      long sequenceNumber)
      throws NullPointerException {
    super(
        ResourceManagementMBean.RESOURCE_ADAPTOR_ENTITY_STATE_CHANGE_NOTIFICATION_TYPE,
        Objects.requireNonNull(resourceManagementMBean, "resourceManagementMBean"),
        sequenceNumber);
    this.entityName = Objects.requireNonNull(entityName, "entityName");
    this.newState = Objects.requireNonNull(newState, "newState");
    this.oldState = Objects.requireNonNull(oldState, "oldState");
  }

  public String getEntityName() {
    return entityName;
  }

  public ResourceAdaptorEntityState getNewState() {
    return newState;
  }

  public ResourceAdaptorEntityState getOldState() {
    return oldState;
  }

  /**
   * From now on the vendor's data is written when a ResourceAdaptorEntityStateChangeNotification is
   * serialised; at first it is not.
   */
  public static void enableVendorDataSerialization() {
    serializeVendorData = true;
  }

  /**
   * From now on the vendor's data is left out when a ResourceAdaptorEntityStateChangeNotification
   * is serialised.
   */
  public static void disableVendorDataSerialization() {
    serializeVendorData = false;
  }

  /**
   * From now on the vendor's data is restored when a ResourceAdaptorEntityStateChangeNotification
   * is deserialised; at first it is not, for it may be of any class.
   */
  public static void enableVendorDataDeserialization() {
    deserializeVendorData = true;
  }

  /**
   * From now on the vendor's data is dropped when a ResourceAdaptorEntityStateChangeNotification is
   * deserialised.
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
    return "ResourceAdaptorEntityStateChangeNotification[type="
        + getType()
        + ",entityName="
        + entityName
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
