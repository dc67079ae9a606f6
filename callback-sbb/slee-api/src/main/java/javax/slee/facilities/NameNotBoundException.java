package javax.slee.facilities;

/** No activity context has this name. */
public class NameNotBoundException extends Exception {

  public NameNotBoundException(String message) {
    super(message);
  }
}
