package javax.slee.profile;

public class UnrecognizedQueryNameException extends Exception {
  public UnrecognizedQueryNameException() {
    super();
  }

  public UnrecognizedQueryNameException(String name) {
    super(name);
  }
}
