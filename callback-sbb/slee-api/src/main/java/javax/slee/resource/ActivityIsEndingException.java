package javax.slee.resource;

import javax.slee.SLEEException;

/** No event can be fired on an activity that is ending. */
public class ActivityIsEndingException extends SLEEException {

  public ActivityIsEndingException() {
    super(null);
  }

  public ActivityIsEndingException(String message) {
    super(message);
  }
}
