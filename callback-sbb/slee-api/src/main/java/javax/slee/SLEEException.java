package javax.slee;

public class SLEEException extends RuntimeException {
  public SLEEException(String name) {
    super(name);
  }

  public SLEEException(String name, Throwable cause) {
    super(name, cause);
  }
}
