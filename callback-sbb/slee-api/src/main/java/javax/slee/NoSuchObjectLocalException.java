package javax.slee;

/** The SBB entity or profile behind a local object does not exist any more. */
public class NoSuchObjectLocalException extends SLEEException {

  public NoSuchObjectLocalException(String message) {
    super(message);
  }

  public NoSuchObjectLocalException(String message, Throwable cause) {
    super(message, cause);
  }
}
