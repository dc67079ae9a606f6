package javax.slee;

/**
 * A management operation does not fit the state of its object; the checked sibling of {@link
 * IllegalStateException}.
 */
public class InvalidStateException extends Exception {

  public InvalidStateException() {
    super();
  }

  public InvalidStateException(String message) {
    super(message);
  }
}
