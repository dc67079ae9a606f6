package javax.slee.management;

/** There is no such source of notifications. */
public class UnrecognizedNotificationSourceException extends Exception {

  public UnrecognizedNotificationSourceException() {
    super();
  }

  public UnrecognizedNotificationSourceException(String message) {
    super(message);
  }
}
