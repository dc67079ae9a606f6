package javax.slee.management;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import javax.slee.ComponentID;

/**
 * What management clients can learn about an installed component (JSR 240 §14).
 *
 * <p>Arrays are copied on the way in and on the way out.
 */
public abstract class ComponentDescriptor implements VendorExtensions, Serializable {

  private static volatile boolean serializeVendorData;
  private static volatile boolean deserializeVendorData;

  private final ComponentID component;
  private final DeployableUnitID deployableUnit;
  private final String source;
  private final LibraryID[] libraries;
  private transient Object vendorData;

  /**
   * @param deployableUnit the deployable unit that the component was installed from
   * @param source the file in the deployable unit that holds the component
   * @param libraries the libraries that the component refers to
   * @throws NullPointerException if an argument is null
   */
  protected ComponentDescriptor(
      ComponentID component,
      DeployableUnitID deployableUnit,
      String source,
      LibraryID[] libraries) {
    this.component = Objects.requireNonNull(component, "component");
    this.deployableUnit = Objects.requireNonNull(deployableUnit, "deployableUnit");
    this.source = Objects.requireNonNull(source, "source");
    this.libraries = libraries.clone();
  }

  /** The deployable unit that the component was installed from. */
  public final DeployableUnitID getDeployableUnit() {
    return deployableUnit;
  }

  /** The file in the deployable unit that holds the component. */
  public final String getSource() {
    return source;
  }

  public final ComponentID getID() {
    return component;
  }

  public final String getName() {
    return component.getName();
  }

  public final String getVendor() {
    return component.getVendor();
  }

  public final String getVersion() {
    return component.getVersion();
  }

  /** The libraries that the component refers to. */
  public final LibraryID[] getLibraries() {
    return libraries.clone();
  }

  /**
   * From now on the vendor's data is written when a ComponentDescriptor is serialised; at first it
   * is not.
   */
  public static void enableVendorDataSerialization() {
    serializeVendorData = true;
  }

  /** From now on the vendor's data is left out when a ComponentDescriptor is serialised. */
  public static void disableVendorDataSerialization() {
    serializeVendorData = false;
  }

  /**
   * From now on the vendor's data is restored when a ComponentDescriptor is deserialised; at first
   * it is not, for it may be of any class.
   */
  public static void enableVendorDataDeserialization() {
    deserializeVendorData = true;
  }

  /** From now on the vendor's data is dropped when a ComponentDescriptor is deserialised. */
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

  /** Descriptors are equal when they describe the same component. */
  @Override
  public final boolean equals(Object other) {
    return other instanceof ComponentDescriptor that && component.equals(that.component);
  }

  @Override
  public final int hashCode() {
    return component.hashCode();
  }

  /** Appends what all descriptors have in common, for {@code toString()} of the subclasses. */
  protected final void toString(StringBuffer text) {
    text.append("component=")
        .append(component)
        .append(",deployableUnit=")
        .append(deployableUnit)
        .append(",source=")
        .append(source)
        .append(",libraries=")
        .append(Arrays.toString(libraries));
  }
}
