package javax.slee.profile;

public class UnrecognizedAttributeException extends Exception {
  public UnrecognizedAttributeException() {
    super();
  }

  public UnrecognizedAttributeException(String name) {
    super(name);
  }
}
