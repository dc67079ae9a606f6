package javax.slee;

/** An SBB entity is not attached to the activity context that it named. */
public class NotAttachedException extends SLEEException {

  public NotAttachedException() {
    super(null);
  }

  public NotAttachedException(String message) {
    super(message);
  }
}
