package javax.slee.profile;

public class UnrecognizedProfileTableNameException extends Exception {
  public UnrecognizedProfileTableNameException() {
    super();
  }

  public UnrecognizedProfileTableNameException(String name) {
    super(name);
  }
}
