package javax.slee.management;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import javax.slee.ComponentID;

/** What management clients can learn about an installed deployable unit (JSR 240 §14). */
@SuppressWarnings("JavaUtilDate") // JSR 240 predates java.time
public class DeployableUnitDescriptor implements VendorExtensions, Serializable {

  private static volatile boolean serializeVendorData;
  private static volatile boolean deserializeVendorData;

  private final DeployableUnitID deployableUnit;
  private final Date deploymentDate;
  private final ComponentID[] components;
  private transient Object vendorData;

  /**
   * @param deploymentDate when the unit was installed
   * @param components the components that were installed from the unit
   * @throws NullPointerException if an argument is null
   */
  public DeployableUnitDescriptor(
      DeployableUnitID deployableUnit, Date deploymentDate, ComponentID[] components) {
    this.deployableUnit = Objects.requireNonNull(deployableUnit, "deployableUnit");
    this.deploymentDate = new Date(deploymentDate.getTime());
    this.components = components.clone();
  }

  public DeployableUnitID getID() {
    return deployableUnit;
  }

  /** The URL that the unit was installed from. */
  public String getURL() {
    return deployableUnit.getURL();
  }

  /** When the unit was installed. */
  public Date getDeploymentDate() {
    return new Date(deploymentDate.getTime());
  }

  /** The components that were installed from the unit. */
  public ComponentID[] getComponents() {
    return components.clone();
  }

  /**
   * From now on the vendor's data is written when a DeployableUnitDescriptor is serialised; at
   * first it is not.
   */
  public static void enableVendorDataSerialization() {
    serializeVendorData = true;
  }

  /** From now on the vendor's data is left out when a DeployableUnitDescriptor is serialised. */
  public static void disableVendorDataSerialization() {
    serializeVendorData = false;
  }

  /**
   * From now on the vendor's data is restored when a DeployableUnitDescriptor is deserialised; at
   * first it is not, for it may be of any class.
   */
  public static void enableVendorDataDeserialization() {
    deserializeVendorData = true;
  }

  /** From now on the vendor's data is dropped when a DeployableUnitDescriptor is deserialised. */
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

  /** Descriptors are equal when they describe the same deployable unit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof DeployableUnitDescriptor that
        && deployableUnit.equals(that.deployableUnit);
  }

  @Override
  public int hashCode() {
    return deployableUnit.hashCode();
  }

  @Override
  public String toString() {
    return "DeployableUnitDescriptor[url="
        + getURL()
        + ",deploymentDate="
        + deploymentDate
        + ",components="
        + Arrays.toString(components)
        + "]";
  }
}
