package javax.slee;

/**
 * An argument of a management operation is not acceptable; the checked sibling of {@link
 * IllegalArgumentException}.
 */
public class InvalidArgumentException extends Exception {

  public InvalidArgumentException() {
    super();
  }

  public InvalidArgumentException(String message) {
    super(message);
  }
}
