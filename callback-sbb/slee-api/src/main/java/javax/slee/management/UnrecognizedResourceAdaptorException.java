package javax.slee.management;

import javax.slee.UnrecognizedComponentException;

public class UnrecognizedResourceAdaptorException extends UnrecognizedComponentException {
  public UnrecognizedResourceAdaptorException() {
    super();
  }

  public UnrecognizedResourceAdaptorException(String name) {
    super(name);
  }
}
