package javax.slee.management;

public class UnrecognizedSubsystemException extends Exception {
  public UnrecognizedSubsystemException() {
    super();
  }

  public UnrecognizedSubsystemException(String name) {
    super(name);
  }
}
