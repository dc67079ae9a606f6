package javax.slee;

/** The transaction cannot be completed any more and was marked for rollback (JSR 240 §9). */
public class TransactionRolledbackLocalException extends SLEEException {

  public TransactionRolledbackLocalException(String message) {
    super(message);
  }

  public TransactionRolledbackLocalException(String message, Throwable cause) {
    super(message, cause);
  }
}
