package javax.slee.resource;

public class FireEventException extends Exception {
  public FireEventException() {
    super();
  }

  public FireEventException(String name) {
    super(name);
  }
}
