package javax.slee.resource;

/** The SLEE cannot start an activity, for instance because it is overloaded. */
public class StartActivityException extends Exception {

  public StartActivityException() {
    super();
  }

  public StartActivityException(String message) {
    super(message);
  }
}
