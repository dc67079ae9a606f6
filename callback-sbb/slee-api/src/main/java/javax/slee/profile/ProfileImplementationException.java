package javax.slee.profile;

/** A method of a profile that management called threw an exception of its own. */
public class ProfileImplementationException extends Exception {

  public ProfileImplementationException(Throwable cause) {
    super(cause);
  }
}
