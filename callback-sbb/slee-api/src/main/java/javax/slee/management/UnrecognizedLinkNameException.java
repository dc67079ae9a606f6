package javax.slee.management;

public class UnrecognizedLinkNameException extends Exception {
  public UnrecognizedLinkNameException() {
    super();
  }

  public UnrecognizedLinkNameException(String name) {
    super(name);
  }
}
