package javax.slee.management;

/** A deployable unit cannot be installed, because something in it is wrong. */
public class DeploymentException extends Exception {

  public DeploymentException(String message) {
    super(message);
  }

  public DeploymentException(String message, Throwable cause) {
    super(message, cause);
  }
}
