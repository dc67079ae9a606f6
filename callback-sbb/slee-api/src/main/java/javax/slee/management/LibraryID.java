package javax.slee.management;

import javax.slee.ComponentID;

/** Identifies a library: classes that several components share (JSR 240 §3). */
public final class LibraryID extends ComponentID {

  public LibraryID(String name, String vendor, String version) {
    super(name, vendor, version);
  }

  @Override
  public final int compareTo(Object other) {
    return compareTo(LibraryID.class.getName(), (ComponentID) other);
  }

  @Override
  public Object clone() {
    return new LibraryID(getName(), getVendor(), getVersion());
  }

  @Override
  protected String getClassName() {
    return "LibraryID";
  }
}
