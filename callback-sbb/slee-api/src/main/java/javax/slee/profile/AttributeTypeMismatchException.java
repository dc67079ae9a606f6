package javax.slee.profile;

/** A value is not of the type of the attribute it is compared with. */
public class AttributeTypeMismatchException extends Exception {

  public AttributeTypeMismatchException(String message) {
    super(message);
  }
}
