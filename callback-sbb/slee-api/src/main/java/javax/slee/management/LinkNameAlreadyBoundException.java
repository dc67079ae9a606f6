package javax.slee.management;

/** A link name is bound to a resource adaptor entity already. */
public class LinkNameAlreadyBoundException extends Exception {

  public LinkNameAlreadyBoundException() {
    super();
  }

  public LinkNameAlreadyBoundException(String message) {
    super(message);
  }
}
