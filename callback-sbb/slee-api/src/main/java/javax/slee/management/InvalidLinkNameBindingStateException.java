package javax.slee.management;

import javax.slee.InvalidStateException;

/**
 * A service cannot be activated, because a link name it uses is bound to no resource adaptor
 * entity.
 */
public class InvalidLinkNameBindingStateException extends InvalidStateException {

  public InvalidLinkNameBindingStateException() {
    super();
  }

  public InvalidLinkNameBindingStateException(String message) {
    super(message);
  }
}
