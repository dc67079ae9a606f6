package javax.slee.profile;

public class AttributeNotIndexedException extends Exception {
  public AttributeNotIndexedException() {
    super();
  }

  public AttributeNotIndexedException(String name) {
    super(name);
  }
}
