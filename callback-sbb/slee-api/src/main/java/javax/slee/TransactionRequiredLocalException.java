package javax.slee;

public class TransactionRequiredLocalException extends SLEEException {
  public TransactionRequiredLocalException(String name) {
    super(name);
  }

  public TransactionRequiredLocalException(String name, Throwable cause) {
    super(name, cause);
  }
}
