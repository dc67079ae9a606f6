package javax.slee;

public class UnrecognizedEventException extends UnrecognizedComponentException {
  public UnrecognizedEventException() {
    super();
  }

  public UnrecognizedEventException(String name) {
    super(name);
  }
}
