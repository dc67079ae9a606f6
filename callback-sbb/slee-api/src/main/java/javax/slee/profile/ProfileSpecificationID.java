package javax.slee.profile;

import javax.slee.ComponentID;

/** Identifies a profile specification (JSR 240 §10). */
public final class ProfileSpecificationID extends ComponentID {

  public ProfileSpecificationID(String name, String vendor, String version) {
    super(name, vendor, version);
  }

  @Override
  public final int compareTo(Object other) {
    return compareTo(ProfileSpecificationID.class.getName(), (ComponentID) other);
  }

  @Override
  public Object clone() {
    return new ProfileSpecificationID(getName(), getVendor(), getVersion());
  }

  @Override
  protected String getClassName() {
    return "ProfileSpecificationID";
  }
}
