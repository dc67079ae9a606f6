package javax.slee;

/** An identifier names no alarm. */
public class UnrecognizedAlarmException extends Exception {

  public UnrecognizedAlarmException() {
    super();
  }

  public UnrecognizedAlarmException(String message) {
    super(message);
  }
}
