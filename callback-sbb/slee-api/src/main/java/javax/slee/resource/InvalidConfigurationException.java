package javax.slee.resource;

/** A resource adaptor does not accept a configuration. */
public class InvalidConfigurationException extends Exception {

  public InvalidConfigurationException(String message) {
    super(message);
  }

  public InvalidConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }
}
