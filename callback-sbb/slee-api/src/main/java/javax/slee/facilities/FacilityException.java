package javax.slee.facilities;

import javax.slee.SLEEException;

/** A facility of the SLEE failed for reasons of its own. */
public class FacilityException extends SLEEException {

  public FacilityException(String message) {
    super(message);
  }

  public FacilityException(String message, Throwable cause) {
    super(message, cause);
  }
}
