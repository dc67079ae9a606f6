package javax.slee;

public class NoSuchObjectLocalException extends SLEEException {
  public NoSuchObjectLocalException(String name) {
    super(name);
  }

  public NoSuchObjectLocalException(String name, Throwable cause) {
    super(name, cause);
  }
}
