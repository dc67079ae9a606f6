package javax.slee;

public class InvalidArgumentException extends Exception {
  public InvalidArgumentException() {
    super();
  }

  public InvalidArgumentException(String name) {
    super(name);
  }
}
