package javax.slee;

/** An identifier names no SBB, or none of the service in question. */
public class UnrecognizedSbbException extends UnrecognizedComponentException {

  public UnrecognizedSbbException() {
    super();
  }

  public UnrecognizedSbbException(String message) {
    super(message);
  }
}
