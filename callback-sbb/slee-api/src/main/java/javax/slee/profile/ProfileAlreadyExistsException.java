package javax.slee.profile;

/** The profile table has a profile of this name already. */
public class ProfileAlreadyExistsException extends Exception {

  public ProfileAlreadyExistsException() {
    super();
  }

  public ProfileAlreadyExistsException(String message) {
    super(message);
  }
}
