package javax.slee;

public class UnrecognizedComponentException extends Exception {
  public UnrecognizedComponentException() {
    super();
  }

  public UnrecognizedComponentException(String name) {
    super(name);
  }
}
