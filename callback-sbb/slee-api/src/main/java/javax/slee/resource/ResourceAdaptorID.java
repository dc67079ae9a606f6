package javax.slee.resource;

import javax.slee.ComponentID;

/** Identifies a resource adaptor (JSR 240 §15). */
public final class ResourceAdaptorID extends ComponentID {

  public ResourceAdaptorID(String name, String vendor, String version) {
    super(name, vendor, version);
  }

  @Override
  public final int compareTo(Object other) {
    return compareTo(ResourceAdaptorID.class.getName(), (ComponentID) other);
  }

  @Override
  public Object clone() {
    return new ResourceAdaptorID(getName(), getVendor(), getVersion());
  }

  @Override
  protected String getClassName() {
    return "ResourceAdaptorID";
  }
}
