package javax.slee.profile;

public class ProfileImplementationException extends Exception {
  public ProfileImplementationException(Throwable cause) {
    super(cause);
  }
}
