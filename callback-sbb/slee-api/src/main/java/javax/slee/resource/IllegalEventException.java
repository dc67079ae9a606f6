package javax.slee.resource;

import javax.slee.SLEEException;

/**
 * An event does not fit its event type, or the resource adaptor may not fire events of this type.
 */
public class IllegalEventException extends SLEEException {

  public IllegalEventException(String message) {
    super(message);
  }

  public IllegalEventException(String message, Throwable cause) {
    super(message, cause);
  }
}
