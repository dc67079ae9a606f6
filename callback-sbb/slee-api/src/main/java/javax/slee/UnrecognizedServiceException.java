package javax.slee;

/** An identifier names no service. */
public class UnrecognizedServiceException extends UnrecognizedComponentException {

  public UnrecognizedServiceException() {
    super();
  }

  public UnrecognizedServiceException(String message) {
    super(message);
  }
}
