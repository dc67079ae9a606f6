package javax.slee.profile;

/** Profiles cannot be found by an attribute that has no index. */
public class AttributeNotIndexedException extends Exception {

  public AttributeNotIndexedException() {
    super();
  }

  public AttributeNotIndexedException(String message) {
    super(message);
  }
}
