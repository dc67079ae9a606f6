package javax.slee.resource;

import javax.slee.SLEEException;

/** An activity with this handle exists already. */
public class ActivityAlreadyExistsException extends SLEEException {

  public ActivityAlreadyExistsException(String message) {
    super(message);
  }
}
