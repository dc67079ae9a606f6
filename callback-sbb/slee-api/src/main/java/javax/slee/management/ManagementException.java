package javax.slee.management;

/** A management operation failed for reasons of the SLEE's own. */
public class ManagementException extends Exception {

  public ManagementException(String message) {
    super(message);
  }

  public ManagementException(String message, Throwable cause) {
    super(message, cause);
  }
}
