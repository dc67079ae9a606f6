package javax.slee.management;

/** The SLEE has no subsystem of this name. */
public class UnrecognizedSubsystemException extends Exception {

  public UnrecognizedSubsystemException() {
    super();
  }

  public UnrecognizedSubsystemException(String message) {
    super(message);
  }
}
