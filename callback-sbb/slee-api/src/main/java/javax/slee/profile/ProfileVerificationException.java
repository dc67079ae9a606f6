package javax.slee.profile;

/** A profile's values do not pass its own check, so that its changes cannot be committed. */
public class ProfileVerificationException extends Exception {

  public ProfileVerificationException(String message) {
    super(message);
  }

  public ProfileVerificationException(String message, Throwable cause) {
    super(message, cause);
  }
}
