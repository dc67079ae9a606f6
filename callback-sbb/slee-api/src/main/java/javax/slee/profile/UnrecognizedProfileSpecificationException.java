package javax.slee.profile;

import javax.slee.UnrecognizedComponentException;

/** An identifier names no profile specification. */
public class UnrecognizedProfileSpecificationException extends UnrecognizedComponentException {

  public UnrecognizedProfileSpecificationException() {
    super();
  }

  public UnrecognizedProfileSpecificationException(String message) {
    super(message);
  }
}
