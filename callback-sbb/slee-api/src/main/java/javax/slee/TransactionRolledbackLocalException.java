package javax.slee;

public class TransactionRolledbackLocalException extends SLEEException {
  public TransactionRolledbackLocalException(String name) {
    super(name);
  }

  public TransactionRolledbackLocalException(String name, Throwable cause) {
    super(name, cause);
  }
}
