package javax.slee;

/** An identifier or a name means no event type. */
public class UnrecognizedEventException extends UnrecognizedComponentException {

  public UnrecognizedEventException() {
    super();
  }

  public UnrecognizedEventException(String message) {
    super(message);
  }
}
