package javax.slee;

/** Identifies a service (JSR 240 §3). */
public final class ServiceID extends ComponentID {

  public ServiceID(String name, String vendor, String version) {
    super(name, vendor, version);
  }

  @Override
  public final int compareTo(Object other) {
    return compareTo(ServiceID.class.getName(), (ComponentID) other);
  }

  @Override
  public Object clone() {
    return new ServiceID(getName(), getVendor(), getVersion());
  }

  @Override
  protected String getClassName() {
    return "ServiceID";
  }
}
