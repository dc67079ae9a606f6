package javax.slee;

/** A factory of the SLEE failed for reasons of its own. */
public class FactoryException extends SLEEException {

  public FactoryException(String message) {
    super(message);
  }

  public FactoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
