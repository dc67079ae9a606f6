package javax.slee;

/** An identifier names no installed component. */
public class UnrecognizedComponentException extends Exception {

  public UnrecognizedComponentException() {
    super();
  }

  public UnrecognizedComponentException(String message) {
    super(message);
  }
}
