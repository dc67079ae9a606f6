package javax.slee.resource;

import javax.slee.SLEEException;

/** A handle belongs to no activity of this resource adaptor entity. */
public class UnrecognizedActivityHandleException extends SLEEException {

  public UnrecognizedActivityHandleException(String message) {
    super(message);
  }

  public UnrecognizedActivityHandleException(String message, Throwable cause) {
    super(message, cause);
  }
}
