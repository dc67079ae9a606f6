package javax.slee.management;

/** There is no resource adaptor entity of this name. */
public class UnrecognizedResourceAdaptorEntityException extends Exception {

  public UnrecognizedResourceAdaptorEntityException() {
    super();
  }

  public UnrecognizedResourceAdaptorEntityException(String message) {
    super(message);
  }
}
