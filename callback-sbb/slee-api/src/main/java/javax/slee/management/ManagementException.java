package javax.slee.management;

public class ManagementException extends Exception {
  public ManagementException(String name) {
    super(name);
  }

  public ManagementException(String name, Throwable cause) {
    super(name, cause);
  }
}
