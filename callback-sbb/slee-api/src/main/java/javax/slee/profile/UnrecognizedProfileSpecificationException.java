package javax.slee.profile;

import javax.slee.UnrecognizedComponentException;

public class UnrecognizedProfileSpecificationException extends UnrecognizedComponentException {
  public UnrecognizedProfileSpecificationException() {
    super();
  }

  public UnrecognizedProfileSpecificationException(String name) {
    super(name);
  }
}
