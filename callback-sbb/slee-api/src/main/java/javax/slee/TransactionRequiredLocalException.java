package javax.slee;

/** A method that needs a transaction was called without one. */
public class TransactionRequiredLocalException extends SLEEException {

  public TransactionRequiredLocalException(String message) {
    super(message);
  }

  public TransactionRequiredLocalException(String message, Throwable cause) {
    super(message, cause);
  }
}
