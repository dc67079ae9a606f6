package javax.slee;

/** Identifies an event type (JSR 240 §8). */
public final class EventTypeID extends ComponentID {

  public EventTypeID(String name, String vendor, String version) {
    super(name, vendor, version);
  }

  @Override
  public final int compareTo(Object other) {
    return compareTo(EventTypeID.class.getName(), (ComponentID) other);
  }

  @Override
  public Object clone() {
    return new EventTypeID(getName(), getVendor(), getVersion());
  }

  @Override
  protected String getClassName() {
    return "EventTypeID";
  }
}
