package javax.slee.management;

public class UnrecognizedResourceAdaptorEntityException extends Exception {
  public UnrecognizedResourceAdaptorEntityException() {
    super();
  }

  public UnrecognizedResourceAdaptorEntityException(String name) {
    super(name);
  }
}
