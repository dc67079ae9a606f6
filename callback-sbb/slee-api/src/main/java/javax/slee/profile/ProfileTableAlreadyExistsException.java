package javax.slee.profile;

/** There is a profile table of this name already. */
public class ProfileTableAlreadyExistsException extends Exception {

  public ProfileTableAlreadyExistsException() {
    super();
  }

  public ProfileTableAlreadyExistsException(String message) {
    super(message);
  }
}
