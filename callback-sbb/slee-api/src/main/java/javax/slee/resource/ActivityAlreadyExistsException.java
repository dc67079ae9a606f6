package javax.slee.resource;

import javax.slee.SLEEException;

public class ActivityAlreadyExistsException extends SLEEException {
  public ActivityAlreadyExistsException(String name) {
    super(name);
  }
}
