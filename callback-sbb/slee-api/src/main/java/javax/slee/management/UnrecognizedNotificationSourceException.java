package javax.slee.management;

public class UnrecognizedNotificationSourceException extends Exception {
  public UnrecognizedNotificationSourceException() {
    super();
  }

  public UnrecognizedNotificationSourceException(String name) {
    super(name);
  }
}
