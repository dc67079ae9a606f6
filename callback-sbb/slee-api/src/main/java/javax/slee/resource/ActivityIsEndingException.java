package javax.slee.resource;

import javax.slee.SLEEException;

public class ActivityIsEndingException extends SLEEException {
  public ActivityIsEndingException() {
    super(null);
  }

  public ActivityIsEndingException(String name) {
    super(name);
  }
}
