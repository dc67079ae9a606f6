package javax.slee;

public class UnrecognizedAlarmException extends Exception {
  public UnrecognizedAlarmException() {
    super();
  }

  public UnrecognizedAlarmException(String name) {
    super(name);
  }
}
