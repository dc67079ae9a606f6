package javax.slee;

public class InvalidStateException extends Exception {
  public InvalidStateException() {
    super();
  }

  public InvalidStateException(String name) {
    super(name);
  }
}
