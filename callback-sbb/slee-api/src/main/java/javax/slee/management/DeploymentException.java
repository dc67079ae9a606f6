package javax.slee.management;

public class DeploymentException extends Exception {
  public DeploymentException(String name) {
    super(name);
  }

  public DeploymentException(String name, Throwable cause) {
    super(name, cause);
  }
}
