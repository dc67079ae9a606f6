package javax.slee;

public class FactoryException extends SLEEException {
  public FactoryException(String name) {
    super(name);
  }

  public FactoryException(String name, Throwable cause) {
    super(name, cause);
  }
}
