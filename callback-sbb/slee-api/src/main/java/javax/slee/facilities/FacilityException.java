package javax.slee.facilities;

import javax.slee.SLEEException;

public class FacilityException extends SLEEException {
  public FacilityException(String name) {
    super(name);
  }

  public FacilityException(String name, Throwable cause) {
    super(name, cause);
  }
}
