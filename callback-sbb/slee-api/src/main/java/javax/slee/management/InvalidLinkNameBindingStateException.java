package javax.slee.management;

import javax.slee.InvalidStateException;

public class InvalidLinkNameBindingStateException extends InvalidStateException {
  public InvalidLinkNameBindingStateException() {
    super();
  }

  public InvalidLinkNameBindingStateException(String name) {
    super(name);
  }
}
