package javax.slee.resource;

/** The SLEE cannot take an event, for instance because it is overloaded. */
public class FireEventException extends Exception {

  public FireEventException() {
    super();
  }

  public FireEventException(String message) {
    super(message);
  }
}
