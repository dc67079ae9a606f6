package javax.slee.management;

/** No resource adaptor entity is bound to this link name. */
public class UnrecognizedLinkNameException extends Exception {

  public UnrecognizedLinkNameException() {
    super();
  }

  public UnrecognizedLinkNameException(String message) {
    super(message);
  }
}
