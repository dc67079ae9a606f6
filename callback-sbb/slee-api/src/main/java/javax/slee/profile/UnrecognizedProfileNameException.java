package javax.slee.profile;

public class UnrecognizedProfileNameException extends Exception {
  public UnrecognizedProfileNameException() {
    super();
  }

  public UnrecognizedProfileNameException(String name) {
    super(name);
  }
}
