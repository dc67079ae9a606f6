package javax.slee.facilities;

/** An activity context has this name already. */
public class NameAlreadyBoundException extends Exception {

  public NameAlreadyBoundException(String message) {
    super(message);
  }
}
