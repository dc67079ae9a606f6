package javax.slee.profile;

/** There is no profile table of this name. */
public class UnrecognizedProfileTableNameException extends Exception {

  public UnrecognizedProfileTableNameException() {
    super();
  }

  public UnrecognizedProfileTableNameException(String message) {
    super(message);
  }
}
