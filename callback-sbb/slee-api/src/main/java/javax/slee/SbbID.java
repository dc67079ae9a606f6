package javax.slee;

/** Identifies an SBB (JSR 240 §5). */
public final class SbbID extends ComponentID {

  public SbbID(String name, String vendor, String version) {
    super(name, vendor, version);
  }

  @Override
  public final int compareTo(Object other) {
    return compareTo(SbbID.class.getName(), (ComponentID) other);
  }

  @Override
  public Object clone() {
    return new SbbID(getName(), getVendor(), getVersion());
  }

  @Override
  protected String getClassName() {
    return "SbbID";
  }
}
