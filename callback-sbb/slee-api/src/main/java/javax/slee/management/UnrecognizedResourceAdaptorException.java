package javax.slee.management;

import javax.slee.UnrecognizedComponentException;

/** An identifier names no resource adaptor. */
public class UnrecognizedResourceAdaptorException extends UnrecognizedComponentException {

  public UnrecognizedResourceAdaptorException() {
    super();
  }

  public UnrecognizedResourceAdaptorException(String message) {
    super(message);
  }
}
