package javax.slee.resource;

import javax.slee.SLEEException;

public class IllegalEventException extends SLEEException {
  public IllegalEventException(String name) {
    super(name);
  }

  public IllegalEventException(String name, Throwable cause) {
    super(name, cause);
  }
}
