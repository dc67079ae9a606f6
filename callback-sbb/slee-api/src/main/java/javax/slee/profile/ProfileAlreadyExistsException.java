package javax.slee.profile;

public class ProfileAlreadyExistsException extends Exception {
  public ProfileAlreadyExistsException() {
    super();
  }

  public ProfileAlreadyExistsException(String name) {
    super(name);
  }
}
