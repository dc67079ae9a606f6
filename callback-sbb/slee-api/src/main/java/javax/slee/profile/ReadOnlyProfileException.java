package javax.slee.profile;

/**
 * A profile cannot be changed from here: its specification makes it read-only for SBBs, or it is
 * not being edited.
 */
public class ReadOnlyProfileException extends RuntimeException {

  public ReadOnlyProfileException() {
    super();
  }

  public ReadOnlyProfileException(String message) {
    super(message);
  }
}
