package javax.slee.resource;

public class InvalidConfigurationException extends Exception {
  public InvalidConfigurationException(String name) {
    super(name);
  }

  public InvalidConfigurationException(String name, Throwable cause) {
    super(name, cause);
  }
}
