package javax.slee.profile;

public class ProfileVerificationException extends Exception {
  public ProfileVerificationException(String name) {
    super(name);
  }

  public ProfileVerificationException(String name, Throwable cause) {
    super(name, cause);
  }
}
