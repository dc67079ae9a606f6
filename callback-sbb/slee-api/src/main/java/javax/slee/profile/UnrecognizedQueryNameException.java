package javax.slee.profile;

/** A profile specification has no query of this name. */
public class UnrecognizedQueryNameException extends Exception {

  public UnrecognizedQueryNameException() {
    super();
  }

  public UnrecognizedQueryNameException(String message) {
    super(message);
  }
}
