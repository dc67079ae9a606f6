package javax.slee.profile;

/** A profile table has no profile of this name. */
public class UnrecognizedProfileNameException extends Exception {

  public UnrecognizedProfileNameException() {
    super();
  }

  public UnrecognizedProfileNameException(String message) {
    super(message);
  }
}
