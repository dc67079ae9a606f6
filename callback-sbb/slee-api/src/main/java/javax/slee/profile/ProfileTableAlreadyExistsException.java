package javax.slee.profile;

public class ProfileTableAlreadyExistsException extends Exception {
  public ProfileTableAlreadyExistsException() {
    super();
  }

  public ProfileTableAlreadyExistsException(String name) {
    super(name);
  }
}
