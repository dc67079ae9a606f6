package javax.slee;

public class UnrecognizedServiceException extends UnrecognizedComponentException {
  public UnrecognizedServiceException() {
    super();
  }

  public UnrecognizedServiceException(String name) {
    super(name);
  }
}
