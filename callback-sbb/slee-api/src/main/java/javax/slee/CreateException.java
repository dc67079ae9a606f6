package javax.slee;

public class CreateException extends Exception {
  public CreateException(String name) {
    super(name);
  }

  public CreateException(String name, Throwable cause) {
    super(name, cause);
  }
}
