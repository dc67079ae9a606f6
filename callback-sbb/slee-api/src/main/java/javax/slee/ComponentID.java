package javax.slee;

import java.io.Serializable;
import java.util.Objects;

/**
 * Identifies a component that is installed in the SLEE by name, vendor and version (JSR 240 §3).
 *
 * <p>There is one subclass per kind of component; identifiers of different kinds are never equal.
 */
@SuppressWarnings("ComparableType") // JSR 240 orders by compareTo(Object)
public abstract class ComponentID implements Comparable<Object>, Serializable, Cloneable {

  private final String name;
  private final String vendor;
  private final String version;

  protected ComponentID(String name, String vendor, String version) {
    this.name = Objects.requireNonNull(name, "name");
    this.vendor = Objects.requireNonNull(vendor, "vendor");
    this.version = Objects.requireNonNull(version, "version");
  }

  public final String getName() {
    return name;
  }

  public final String getVendor() {
    return vendor;
  }

  public final String getVersion() {
    return version;
  }

  @Override
  public final boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof ComponentID that
        && getClass() == that.getClass()
        && name.equals(that.name)
        && vendor.equals(that.vendor)
        && version.equals(that.version);
  }

  @Override
  public final int hashCode() {
    return 31 * (31 * name.hashCode() + vendor.hashCode()) + version.hashCode();
  }

  /** For example {@code ServiceID[name=Callback,vendor=org.opencallback,version=1.0]}. */
  @Override
  public final String toString() {
    return getClassName() + "[name=" + name + ",vendor=" + vendor + ",version=" + version + "]";
  }

  /**
   * Orders identifiers by kind of component, then name, vendor and version.
   *
   * @throws ClassCastException if {@code other} is not a component identifier
   */
  @Override
  public abstract int compareTo(Object other);

  /**
   * The comparison that subclasses build {@link #compareTo(Object)} on.
   *
   * @param className the full name of the subclass, which orders the kinds of components
   */
  protected final int compareTo(String className, ComponentID other) {
    int order = className.compareTo(other.getClass().getName());
    if (order == 0) {
      order = name.compareTo(other.name);
    }
    if (order == 0) {
      order = vendor.compareTo(other.vendor);
    }
    return order == 0 ? version.compareTo(other.version) : order;
  }

  /** The simple name of the subclass, with which {@link #toString} begins. */
  protected abstract String getClassName();
}
