package javax.slee;

public class UnrecognizedSbbException extends UnrecognizedComponentException {
  public UnrecognizedSbbException() {
    super();
  }

  public UnrecognizedSbbException(String name) {
    super(name);
  }
}
