package javax.slee.resource;

import javax.slee.ComponentID;

/** Identifies a resource adaptor type (JSR 240 §15). */
public final class ResourceAdaptorTypeID extends ComponentID {

  public ResourceAdaptorTypeID(String name, String vendor, String version) {
    super(name, vendor, version);
  }

  @Override
  public final int compareTo(Object other) {
    return compareTo(ResourceAdaptorTypeID.class.getName(), (ComponentID) other);
  }

  @Override
  public Object clone() {
    return new ResourceAdaptorTypeID(getName(), getVendor(), getVersion());
  }

  @Override
  protected String getClassName() {
    return "ResourceAdaptorTypeID";
  }
}
