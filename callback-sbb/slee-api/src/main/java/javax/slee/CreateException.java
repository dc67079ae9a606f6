package javax.slee;

/** An SBB entity or a profile could not be created. */
public class CreateException extends Exception {

  public CreateException(String message) {
    super(message);
  }

  public CreateException(String message, Throwable cause) {
    super(message, cause);
  }
}
