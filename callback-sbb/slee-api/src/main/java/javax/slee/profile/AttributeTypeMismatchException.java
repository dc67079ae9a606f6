package javax.slee.profile;

public class AttributeTypeMismatchException extends Exception {
  public AttributeTypeMismatchException(String name) {
    super(name);
  }
}
