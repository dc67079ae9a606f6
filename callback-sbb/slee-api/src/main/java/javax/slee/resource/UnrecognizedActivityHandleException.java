package javax.slee.resource;

import javax.slee.SLEEException;

public class UnrecognizedActivityHandleException extends SLEEException {
  public UnrecognizedActivityHandleException(String name) {
    super(name);
  }

  public UnrecognizedActivityHandleException(String name, Throwable cause) {
    super(name, cause);
  }
}
