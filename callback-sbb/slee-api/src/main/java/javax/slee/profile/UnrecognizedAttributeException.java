package javax.slee.profile;

/** A profile specification has no attribute of this name. */
public class UnrecognizedAttributeException extends Exception {

  public UnrecognizedAttributeException() {
    super();
  }

  public UnrecognizedAttributeException(String message) {
    super(message);
  }
}
